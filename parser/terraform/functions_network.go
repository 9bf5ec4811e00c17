package terraform

import (
	"errors"
	"fmt"
	"math/big"
	"net/netip"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// errPrefix is what all functions on networks say to text that is none.
var errPrefix = errors.New("not an address range such as 10.0.0.0/16")

func parsePrefix(text string) (netip.Prefix, error) {
	prefix, err := netip.ParsePrefix(withoutZeros(text))
	if err != nil || prefix.Addr().Is4In6() { // of those Terraform makes addresses of either family
		return netip.Prefix{}, errPrefix
	}
	return prefix.Masked(), nil
}

// withoutZeros removes leading zeros from the parts of an IPv4 address:
// Terraform reads them as decimal numbers.
func withoutZeros(text string) string {
	address, length, _ := strings.Cut(text, "/")
	if strings.Contains(address, ":") {
		return text
	}
	parts := strings.Split(address, ".")
	for i, part := range parts {
		if trimmed := strings.TrimLeft(part, "0"); trimmed != "" {
			parts[i] = trimmed
		} else if part != "" {
			parts[i] = "0"
		}
	}
	return strings.Join(parts, ".") + "/" + length
}

// offset returns the address that is amount after the first of a range.
func offset(prefix netip.Prefix, amount *big.Int) (netip.Addr, bool) {
	first := prefix.Addr().AsSlice()
	sum := new(big.Int).Add(new(big.Int).SetBytes(first), amount)
	if sum.Sign() < 0 || sum.BitLen() > len(first)*8 {
		return netip.Addr{}, false
	}
	return netip.AddrFromSlice(sum.FillBytes(make([]byte, len(first))))
}

// subnet returns subnet number of those that newBits more bits make.
func subnet(prefix netip.Prefix, newBits int, number *big.Int) (netip.Prefix, error) {
	bits := prefix.Bits() + newBits
	if newBits < 0 || bits > prefix.Addr().BitLen() {
		return netip.Prefix{}, fmt.Errorf("%s has no room for %d more bits", prefix, newBits)
	}
	if number.Sign() < 0 || number.BitLen() > newBits {
		return netip.Prefix{}, fmt.Errorf("%d bits cannot number subnet %s", newBits, number)
	}
	hostBits := prefix.Addr().BitLen() - bits
	addr, ok := offset(prefix, new(big.Int).Lsh(number, uint(hostBits)))
	if !ok {
		return netip.Prefix{}, errPrefix
	}
	return netip.PrefixFrom(addr, bits), nil
}

func wholeNumber(val cty.Value) (*big.Int, error) {
	number, accuracy := val.AsBigFloat().Int(nil)
	if accuracy != big.Exact {
		return nil, errors.New("must be a whole number")
	}
	return number, nil
}

var cidrSubnetFunction = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "prefix", Type: cty.String}, {Name: "newbits", Type: cty.Number}, {Name: "netnum", Type: cty.Number},
	},
	Type: function.StaticReturnType(cty.String),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		prefix, err := parsePrefix(args[0].AsString())
		if err != nil {
			return cty.NilVal, function.NewArgError(0, err)
		}
		bits, err := wholeNumber(args[1])
		if err != nil || !bits.IsInt64() || bits.Int64() > 128 {
			return cty.NilVal, function.NewArgErrorf(1, "must be a whole number up to 128")
		}
		number, err := wholeNumber(args[2])
		if err != nil {
			return cty.NilVal, function.NewArgError(2, err)
		}
		result, err := subnet(prefix, int(bits.Int64()), number)
		if err != nil {
			return cty.NilVal, err
		}
		return cty.StringVal(result.String()), nil
	},
})

var cidrHostFunction = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "prefix", Type: cty.String}, {Name: "hostnum", Type: cty.Number}},
	Type:   function.StaticReturnType(cty.String),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		prefix, err := parsePrefix(args[0].AsString())
		if err != nil {
			return cty.NilVal, function.NewArgError(0, err)
		}
		number, err := wholeNumber(args[1])
		if err != nil {
			return cty.NilVal, function.NewArgError(1, err)
		}
		hostBits := prefix.Addr().BitLen() - prefix.Bits()
		size := new(big.Int).Lsh(big.NewInt(1), uint(hostBits))
		if number.Sign() < 0 {
			number = new(big.Int).Add(size, number) // counted from the end
		}
		if number.Sign() < 0 || number.Cmp(size) >= 0 {
			return cty.NilVal, fmt.Errorf("%s has no address number %s", prefix, args[1].AsBigFloat().Text('f', 0))
		}
		addr, ok := offset(prefix, number)
		if !ok {
			return cty.NilVal, errPrefix
		}
		return cty.StringVal(addr.String()), nil
	},
})

var cidrNetmaskFunction = textFunction(func(text string) (string, error) {
	prefix, err := parsePrefix(text)
	if err != nil {
		return "", err
	}
	if !prefix.Addr().Is4() {
		return "", errors.New("only IPv4 ranges have a netmask")
	}
	bytes := make([]byte, 4)
	for bit := range prefix.Bits() {
		bytes[bit/8] |= 0x80 >> (bit % 8)
	}
	mask, _ := netip.AddrFromSlice(bytes)
	return mask.String(), nil
})

// maxNewBits is how many bits cidrsubnets may add, as Terraform's
// documentation of the function has it.
const maxNewBits = 32

// cidrSubnetsFunction places ranges of several sizes one after the other.
var cidrSubnetsFunction = function.New(&function.Spec{
	Params:   []function.Parameter{{Name: "prefix", Type: cty.String}},
	VarParam: &function.Parameter{Name: "newbits", Type: cty.Number},
	Type:     function.StaticReturnType(cty.List(cty.String)),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		prefix, err := parsePrefix(args[0].AsString())
		if err != nil {
			return cty.NilVal, function.NewArgError(0, err)
		}
		if len(args) == 1 {
			return cty.ListValEmpty(cty.String), nil
		}
		var list []cty.Value
		used := new(big.Int) // addresses from the start of prefix
		for i, arg := range args[1:] {
			bits, err := wholeNumber(arg)
			if err != nil || !bits.IsInt64() || bits.Int64() < 1 || bits.Int64() > maxNewBits {
				return cty.NilVal, function.NewArgErrorf(i+1, "must be a whole number from 1 to %d", maxNewBits)
			}
			placed, next, err := nextSubnet(prefix, int(bits.Int64()), used)
			if err != nil {
				return cty.NilVal, function.NewArgError(i+1, err)
			}
			used = next
			list = append(list, cty.StringVal(placed.String()))
		}
		return cty.ListVal(list), nil
	},
})

// nextSubnet returns the first free subnet that begins at a multiple of its
// size, and how many addresses are used with it.
func nextSubnet(prefix netip.Prefix, newBits int, used *big.Int) (netip.Prefix, *big.Int, error) {
	hostBits := prefix.Addr().BitLen() - prefix.Bits() - newBits
	if hostBits < 0 {
		return netip.Prefix{}, nil, fmt.Errorf("%s has no room for %d more bits", prefix, newBits)
	}
	shift := uint(hostBits)
	size := new(big.Int).Lsh(big.NewInt(1), shift)
	number := new(big.Int).Add(used, new(big.Int).Sub(size, big.NewInt(1)))
	number.Rsh(number, shift)
	placed, err := subnet(prefix, newBits, number)
	if err != nil {
		return netip.Prefix{}, nil, err
	}
	return placed, number.Add(number, big.NewInt(1)).Lsh(number, shift), nil
}
