package topology

import (
	"net/netip"
	"slices"
)

// everywhere returns those of some ranges that together are all addresses of
// IPv4 or of IPv6, as they are written: 0.0.0.0/0, or both of its halves.
func everywhere(cidrs []string) []string {
	var open []string
	for _, family := range []string{"0.0.0.0/0", "::/0"} {
		world := netip.MustParsePrefix(family)
		within := func(cidr string) (netip.Prefix, bool) {
			prefix, err := netip.ParsePrefix(cidr)
			return prefix, err == nil && prefix.Addr().Is4() == world.Addr().Is4()
		}
		var wide []netip.Prefix
		var written []string
		for _, cidr := range cidrs {
			if prefix, ok := within(cidr); ok && prefix.Bits() <= widest {
				wide, written = append(wide, prefix), append(written, cidr)
			}
		}
		if k := slices.IndexFunc(wide, func(p netip.Prefix) bool { return p.Bits() == 0 }); k >= 0 {
			open = append(open, written[k])
		} else if holdAll(wide, world) {
			open = append(open, written...)
		}
	}
	return open
}

// widest is how small the ranges can be that are put together: 0.0.0.0/1 with
// 128.0.0.0/1 is how people write the world where /0 is refused.
const widest = 4

// holdAll says that some ranges hold another one, each by itself or together.
func holdAll(ranges []netip.Prefix, wanted netip.Prefix) bool {
	if slices.ContainsFunc(ranges, func(p netip.Prefix) bool { return holds(p, wanted) }) {
		return true
	}
	if wanted.Bits() >= widest {
		return false
	}
	lower := netip.PrefixFrom(wanted.Addr(), wanted.Bits()+1)
	bytes := wanted.Addr().AsSlice()
	bytes[0] |= 1 << (7 - wanted.Bits())
	upper, _ := netip.AddrFromSlice(bytes)
	return holdAll(ranges, lower) && holdAll(ranges, netip.PrefixFrom(upper, wanted.Bits()+1))
}

// holds says that one range holds the other wholly.
func holds(outer, inner netip.Prefix) bool {
	return outer.Bits() <= inner.Bits() && outer.Contains(inner.Addr())
}

// overlap says that two ranges as written have an address in common.
func overlap(x, y string) bool {
	one, err := netip.ParsePrefix(x)
	if err != nil {
		return false
	}
	other, err := netip.ParsePrefix(y)
	return err == nil && one.Overlaps(other)
}
