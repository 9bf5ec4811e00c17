package topology

import (
	"maps"
	"regexp"
	"slices"
	"strings"

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

// links returns what the texts of an instance name.
func (n *writtenNames) links(i *instance) []link {
	found := n.readBack(i)
	i.eachText(func(at setting, text string) { n.read(i, at, text, &found) })
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

// read finds what one text names.
func (n *writtenNames) read(i *instance, at setting, text string, found *[]link) {
	by := Detector{i.element(), at.path}
	if strings.Contains(text, "arn:aws") {
		*found = append(*found, n.inARNs(i, text, by, byText)...)
	}
	if strings.Contains(text, ".amazonaws.com") {
		for _, host := range hostText.FindAllString(text, -1) {
			if named := n.byHost(i, host); named != nil {
				*found = append(*found, link{to: named, by: by, how: byText, attribute: "host"})
			}
		}
	}
	if named := n.byName(i, at.name, text); named != nil {
		*found = append(*found, link{to: named, by: by, how: byText, attribute: "name"})
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
			form := "arn"
			if strings.Contains(arn.Region, "*") {
				form = "" // it names what is in any region
			}
			found = append(found, link{to: named, by: by, how: how, attribute: form})
		}
	}
	return found
}
