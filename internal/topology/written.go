package topology

import (
	"encoding/base64"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/internal/region"
)

// writtenNames finds what texts name: by an ARN, by a host name or address of
// the cloud, or by the name that a setting holds.
type writtenNames struct {
	*assembly
	// hosts are the types that have host names of a service ("rds"), called the
	// words by which settings call a type.
	hosts  map[string][]string
	called map[string][]string
}

func (a *assembly) newWrittenNames() *writtenNames {
	n := &writtenNames{assembly: a, hosts: map[string][]string{}, called: map[string][]string{}}
	for _, name := range slices.Sorted(maps.Keys(a.here.byType)) {
		facts := a.here.byType[name][0].kind
		if facts.Host != "" {
			n.hosts[facts.Host] = append(n.hosts[facts.Host], name)
		}
		for _, word := range facts.Called {
			n.called[word] = append(n.called[word], name)
		}
	}
	return n
}

var (
	arnText  = regexp.MustCompile(`arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9*-]*:[0-9*]*:[^\s"'\\,;<>|)}\]]+`)
	hostText = regexp.MustCompile(`[a-z0-9][a-z0-9.-]*\.amazonaws\.com(\.cn)?(:\d+)?(/[A-Za-z0-9_./-]+)?`)
)

// untold are arguments that say nothing of what something uses.
var untold = []string{"comment", "description", "name", "tags", "tags_all"}

// links returns what the texts of an instance name.
func (n *writtenNames) links(i *instance) []link {
	if i.Values == cty.NilVal || !i.Values.CanIterateElements() {
		return nil
	}
	found := n.readBack(i)
	for it := i.Values.ElementIterator(); it.Next(); {
		key, value := it.Element()
		if argument := key.AsString(); !slices.Contains(untold, argument) {
			n.visit(i, setting{path: argument, name: argument}, value, &found)
		}
	}
	return found
}

// readBack returns what a data source reads by its name, where the code has it:
// one root can make a secret and another read it.
func (n *writtenNames) readBack(i *instance) []link {
	if i.managed() {
		return nil
	}
	for _, path := range i.kind.Identifiers {
		if name := i.known(path); name != "" {
			if named := n.one(i, n.reach(i, i.Type), []string{i.Type}, name); named != nil {
				return []link{{to: named, by: Detector{i.element(), path}, how: byText}}
			}
		}
	}
	return nil
}

// reach is the region in which a plain name is looked for: that of the one who
// asks. The names of buckets are those of all regions.
func (n *writtenNames) reach(i *instance, resourceType string) string {
	if facts := n.catalogue.Types[resourceType].Datastore; facts != nil && facts.Kind == "object" {
		return ""
	}
	return i.place().Region
}

// setting is where a text stands: the path of the argument, and the name of the
// variable that holds it.
type setting struct{ path, name string }

// visit reads the texts of an argument or of the blocks that it stands for, and
// of what is encoded in them.
func (n *writtenNames) visit(i *instance, at setting, value cty.Value, found *[]link) {
	value, _ = value.Unmark()
	if structure, ok := i.Structures[at.path]; ok {
		n.inside(i, at, structure, found)
		return
	}
	if presenceOf(value) != known || !isList(value.Type()) {
		n.inside(i, at, value, found)
		return
	}
	for k, block := range elements(value) {
		if !isObject(block.Type()) {
			n.inside(i, at, block, found)
			continue
		}
		eachSetting(block, func(key, name string, member cty.Value) {
			n.visit(i, setting{at.path + "[" + strconv.Itoa(k) + "]." + key, name}, member, found)
		})
	}
}

// inside reads the texts of a value, however deep.
func (n *writtenNames) inside(i *instance, at setting, value cty.Value, found *[]link) {
	value, _ = value.Unmark()
	if text, p := textOf(value); p == known {
		n.decode(i, at, text, found)
		return
	}
	if presenceOf(value) != known || !value.CanIterateElements() {
		return
	}
	if isObject(value.Type()) {
		eachSetting(value, func(_, name string, member cty.Value) {
			n.inside(i, setting{at.path, name}, member, found)
		})
		return
	}
	for _, member := range elements(value) {
		n.inside(i, at, member, found)
	}
}

// eachSetting visits the members of an object, by the names that they go by: one
// with a name and a value is a setting of that name, as containers have them.
func eachSetting(object cty.Value, visit func(key, name string, member cty.Value)) {
	object, _ = object.Unmark()
	if presenceOf(object) != known {
		return
	}
	called, _ := textOf(valueAt(object, "name"))
	for it := object.ElementIterator(); it.Next(); {
		key, member := it.Element()
		name := key.AsString()
		if called != "" && (name == "value" || name == "valueFrom") {
			visit(name, called, member)
		} else {
			visit(name, name, member)
		}
	}
}

// decode reads a text, or what is encoded in it.
func (n *writtenNames) decode(i *instance, at setting, text string, found *[]link) {
	if strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[") {
		if decoded, ok := parseJSON(text); ok {
			n.inside(i, at, decoded, found)
			return
		}
	}
	n.read(i, at, decodedText(at.name, text), found)
}

// decodedText is the text of user data, which can be in Base64.
func decodedText(argument, text string) string {
	if !strings.HasPrefix(argument, "user_data") || strings.ContainsAny(text, " \n#") {
		return text
	}
	decoded, err := base64.StdEncoding.DecodeString(text)
	if err != nil || !utf8.Valid(decoded) {
		return text
	}
	return string(decoded)
}

// read finds what one text names.
func (n *writtenNames) read(i *instance, at setting, text string, found *[]link) {
	by := Detector{i.element(), at.path}
	if strings.Contains(text, "arn:aws") {
		*found = append(*found, n.inARNs(i, text, by, byText)...)
	}
	if strings.Contains(text, ".amazonaws.com") {
		for _, host := range hostText.FindAllString(text, -1) {
			if named := n.byHost(i, host); named != nil {
				*found = append(*found, link{to: named, by: by, how: byText})
			}
		}
	}
	if named := n.byName(i, at.name, text); named != nil {
		*found = append(*found, link{to: named, by: by, how: byText})
	}
}

// inARNs returns what the ARNs in a text name.
func (n *writtenNames) inARNs(i *instance, text string, by Detector, how string) []link {
	var found []link
	for _, written := range arnText.FindAllString(text, -1) {
		// The address of a function for an API has the function's ARN in it.
		arn, ok := region.ParseARN(written[strings.LastIndex(written, "arn:aws"):])
		if !ok {
			continue
		}
		if named := n.byARN(i, arn); named != nil {
			found = append(found, link{to: named, by: by, how: how})
		}
	}
	return found
}
