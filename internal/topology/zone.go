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

// mayBe says that two zones can be one: they are told by different means, or
// not at all.
func (z zone) mayBe(other zone) bool {
	if z.form != other.form || z.form == "" || z.form == "symbol" || z.form == "address" {
		return true
	}
	return z.key == other.key
}

// zoneOf tells the hosted zone of a record. Of several that the expression
// reads, the code does not tell which it is.
func zoneOf(x *index, i *instance) zone {
	var read []zone
	for _, source := range x.reads(i, "zone_id") {
		if source.Type != "aws_route53_zone" {
			continue
		}
		if found := describeZone(source.instance); !slices.Contains(read, found) {
			read = append(read, found)
		}
	}
	switch len(read) {
	case 0:
		return namedZone(i)
	case 1:
		return read[0]
	}
	either := zone{form: "symbol", key: expression(i, "zone_id"), name: read[0].name}
	if slices.ContainsFunc(read, func(other zone) bool { return other.name != either.name }) {
		either.name = ""
	}
	return either
}

// namedZone tells the hosted zone that a record names by its id.
func namedZone(i *instance) zone {
	text, p := i.text("zone_id")
	switch p {
	case known:
		return zone{form: "id", key: text}
	case unknown:
		return zone{form: "symbol", key: expression(i, "zone_id")}
	case absent:
	}
	return zone{}
}

// describeZone names a zone by its domain and whether it is private. Private
// zones of one domain can be many, so each stands for itself.
func describeZone(i *instance) zone {
	name := fullName(i.known("name"), "")
	private, _ := i.flag("private_zone")
	switch {
	case name != "" && i.managed() && len(i.blocks("vpc")) > 0:
		return zone{form: "name", key: name + " (private, " + i.id() + ")", name: name}
	case name != "" && private:
		return zone{form: "name", key: name + " (private)", name: name}
	case name != "":
		return zone{form: "name", key: name, name: name}
	case i.known("zone_id") != "":
		return zone{form: "id", key: i.known("zone_id")}
	default:
		return zone{form: "address", key: i.id()}
	}
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
// the declaration that they come from, or by their text. Two values with one
// expression are equal.
func expression(i *instance, path string) string {
	origin := i.Origin(path)
	if origin.Kind == terraform.OriginUnset {
		return origin.Symbol
	}
	if origin.Kind == terraform.OriginResource {
		return origin.Reference.Address + "." + origin.Reference.Attribute
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
