package topology

import (
	"encoding/json"
	"strings"
	"unicode"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/regionlint/regionlint/parser/terraform"
)

// trafficDocument is the document of a traffic policy, in the shape of the data
// source that writes such documents.
type trafficDocument struct {
	*instance
	// stands is the resource in which it stands, and path where in it; "" for a
	// document that is a resource by itself.
	stands *instance
	path   string
}

// attribute is where a part of the document stands.
func (d *trafficDocument) attribute(path string) string {
	if d.path != "" {
		return d.path
	}
	return path
}

// documentOf reads the document of a traffic policy; nil where it is not known.
func (r *routing) documentOf(policy *instance) *trafficDocument {
	var written []*instance
	for _, source := range r.here.reads(policy, "document") {
		if source.Type == "aws_route53_traffic_policy_document" {
			written = append(written, source.instance)
		}
	}
	if len(written) > 0 {
		if len(written) > 1 {
			return nil
		}
		return &trafficDocument{instance: written[0], stands: written[0]}
	}
	value, ok := policy.Structures["document"]
	if !ok {
		value, ok = parseJSON(policy.known("document"))
	}
	if !ok || !value.IsKnown() || value.IsNull() || !isObject(value.Type()) {
		return nil
	}
	return &trafficDocument{
		instance: &instance{Resource: &terraform.Resource{Values: asBlocks(value)}},
		stands:   policy, path: "document",
	}
}

// parseJSON reads a text, which must not be nested deeper than encoding/json takes.
func parseJSON(text string) (cty.Value, bool) {
	if text == "" || !json.Valid([]byte(text)) {
		return cty.NilVal, false
	}
	implied, err := ctyjson.ImpliedType([]byte(text))
	if err != nil {
		return cty.NilVal, false
	}
	value, err := ctyjson.Unmarshal([]byte(text), implied)
	return value, err == nil
}

// blockNames are the arguments of the data source that are not named as in the
// document (Amazon Route 53 API Reference, "Traffic policy document format").
func blockNames() map[string]string {
	return map[string]string{
		"Endpoints": "endpoint", "Rules": "rule", "RuleType": "type", "Locations": "location",
		"Regions": "region", "GeoproximityLocations": "geo_proximity_location",
		"GeoProximityLocations": "geo_proximity_location",
	}
}

// asBlocks turns a document into the arguments of the data source: endpoints
// and rules become lists, and each has its id.
func asBlocks(document cty.Value) cty.Value {
	document, _ = document.Unmark()
	if !document.IsKnown() || document.IsNull() {
		return document
	}
	switch t := document.Type(); {
	case isList(t):
		members := elements(document)
		for n, member := range members {
			members[n] = asBlocks(member)
		}
		return cty.TupleVal(members)
	case !isObject(t):
		return document
	}
	arguments := map[string]cty.Value{}
	for it := document.ElementIterator(); it.Next(); {
		key, value := it.Element()
		name := key.AsString()
		value = asBlocks(value)
		if name == "Endpoints" || name == "Rules" {
			value = withIDs(document, name)
		}
		arguments[argumentName(name)] = value
	}
	return cty.ObjectVal(arguments)
}

// withIDs lists the members of an object, each with its key as id.
func withIDs(document cty.Value, name string) cty.Value {
	parts := valueAt(document, name)
	if presenceOf(parts) != known || !isObject(parts.Type()) {
		return cty.DynamicVal
	}
	var list []cty.Value
	for it := parts.ElementIterator(); it.Next(); {
		key, part := it.Element()
		part = asBlocks(part)
		if presenceOf(part) != known || !isObject(part.Type()) {
			return cty.DynamicVal
		}
		arguments := part.AsValueMap()
		if arguments == nil {
			arguments = map[string]cty.Value{}
		}
		arguments["id"] = key
		list = append(list, cty.ObjectVal(arguments))
	}
	return cty.TupleVal(list)
}

// argumentName is the data source's name of a key: "endpoint_reference".
func argumentName(key string) string {
	if name := blockNames()[key]; name != "" {
		return name
	}
	var name strings.Builder
	for n, letter := range key {
		if unicode.IsUpper(letter) && n > 0 {
			name.WriteByte('_')
		}
		name.WriteRune(unicode.ToLower(letter))
	}
	return name.String()
}
