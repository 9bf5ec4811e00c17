package topology

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/parser/terraform"
)

// zone is the hosted zone of a record, as far as the code tells it.
type zone struct {
	// form is "name" (a zone with a known name), "id", "address" (a zone whose
	// name is not known), "symbol" (a variable without a value) or "" .
	form string
	key  string
	// name is the domain, "" where it is not known.
	name string
}

// show is the zone as people read it.
func (z zone) show() string { return cmp.Or(z.name, z.key) }

// certain says that the code tells the zone, and not only an expression.
func (z zone) certain() bool { return z.form == "name" || z.form == "id" }

// mayBe says that two zones can be one: they are told by different means, or
// not at all.
func (z zone) mayBe(other zone) bool {
	if z.form != other.form || z.form == "" || z.form == "symbol" || z.form == "address" {
		return true
	}
	return z.key == other.key
}

// zoneOf tells the hosted zone of a record.
func zoneOf(x *index, i *instance) zone { return zoneAt(x, i, "zone_id") }

// zoneAt tells the hosted zone that an argument names. Of several that the
// expression reads, the code does not tell which it is.
func zoneAt(x *index, i *instance, path string) zone {
	var read []zone
	for _, source := range append(x.reads(i, path), x.readsAbroad(i, path)...) {
		if source.Type != "aws_route53_zone" {
			continue
		}
		if found := describeZone(source.instance); !slices.Contains(read, found) {
			read = append(read, found)
		}
	}
	switch len(read) {
	case 0:
		return namedZone(i, path)
	case 1:
		return read[0]
	}
	either := zone{form: "symbol", key: expression(i, path), name: read[0].name}
	if slices.ContainsFunc(read, func(other zone) bool { return other.name != either.name }) {
		either.name = ""
	}
	return either
}

// namedZone tells the hosted zone that an argument names by its id.
func namedZone(i *instance, path string) zone {
	text, p := i.text(path)
	switch p {
	case known:
		return zone{form: "id", key: text}
	case unknown:
		return zone{form: "symbol", key: expression(i, path)}
	case absent:
	}
	return zone{}
}

// describeZone names a zone by its domain and whether it is private.
func describeZone(i *instance) zone {
	name := fullName(i.known("name"), "")
	switch {
	case name != "":
		return privately(i, zone{form: "name", key: name, name: name})
	case i.known("zone_id") != "":
		return zone{form: "id", key: i.known("zone_id")}
	default:
		return zone{form: "address", key: i.id()}
	}
}

// privately tells a private zone from a public one of its domain. Private zones
// of one domain can be many: one in the code stands for itself, and of those
// that it looks up, a network or tags can tell which.
func privately(i *instance, found zone) zone {
	private, _ := i.flag("private_zone")
	switch {
	case i.managed() && len(i.blocks("vpc")) > 0:
		found.key += " (private, " + i.id() + ")"
	case !private:
	case !i.managed() && (i.presence("vpc_id") != absent || i.presence("tags") != absent):
		found.form = "address"
		found.key += " (private, " + i.id() + ")"
	default:
		found.key += " (private)"
	}
	return found
}

// fullName completes a record name as the provider does: lower case, without
// the trailing dot, with the zone behind a relative name.
func fullName(name, domain string) string {
	name = strings.TrimSuffix(strings.ToLower(name), ".")
	switch {
	case domain == "" || name == domain || strings.HasSuffix(name, "."+domain):
		return name
	case name == "" || name == "@":
		return domain
	default:
		return name + "." + domain
	}
}

// expression tells unknown values apart: by the variable that they are, by
// the declaration that they come from, or by their text, and by the keys of the
// instance where the text depends on them. Two values with one expression are
// equal.
func expression(i *instance, path string) string {
	origin := i.Origin(path)
	text := expressionOf(i, origin)
	isExact := origin.Kind == terraform.OriginUnset // the path has the key, where there is one
	if !isExact && slices.ContainsFunc(origin.Hops, readsKey) {
		text += keysOf(i.Address)
	}
	return text
}

// readsKey says that a step of a value differs between instances of a block.
func readsKey(step terraform.Hop) bool {
	return strings.Contains(step.Message, "each.") || strings.Contains(step.Message, "count.index")
}

// keysOf returns the keys in an address: `["eu"][0]`.
func keysOf(address string) string {
	var keys strings.Builder
	for {
		start := strings.IndexByte(address, '[')
		if start < 0 {
			return keys.String()
		}
		address = address[start:]
		end := strings.IndexByte(address, ']')
		if end < 0 {
			return keys.String()
		}
		keys.WriteString(address[:end+1])
		address = address[end+1:]
	}
}

func expressionOf(i *instance, origin terraform.Origin) string {
	if origin.Kind == terraform.OriginUnset {
		return origin.Symbol
	}
	if origin.Kind == terraform.OriginResource {
		read := Element{Root: origin.Reference.Root, Address: origin.Reference.Address}
		return strings.TrimPrefix(read.id(), "|") + "." + origin.Reference.Attribute
	}
	hops := origin.Hops
	if len(hops) == 0 {
		return i.id()
	}
	last := hops[len(hops)-1]
	text, declared := declaration(last.Message)
	switch {
	case declared && len(hops) > 1:
		return fmt.Sprintf("%s (%s:%d)", text, last.File, last.Line)
	case !declared && len(hops) > 1:
		// A part of a variable without a value: the step before says which.
		part, _ := declaration(hops[len(hops)-2].Message)
		return fmt.Sprintf("%s (%s:%d)", part, last.File, last.Line)
	case i.Module == "":
		return text
	default:
		return i.Module + ": " + text
	}
}

// declaration returns the expression of a hop that quotes an argument.
func declaration(message string) (text string, ok bool) {
	_, text, ok = strings.Cut(message, "=")
	if !ok {
		return message, false
	}
	return strings.TrimSpace(text), true
}
