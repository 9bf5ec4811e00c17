package topology

import (
	"regexp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// addStrays finds the names of other regions that are written out where a
// resource means its own.
func (a *assembly) addStrays() {
	a.topology.Strays = []Stray{}
	s := a.newStraying()
	for _, i := range a.here.all {
		if s.isAtHome(i) {
			a.topology.Strays = append(a.topology.Strays, s.of(i)...)
		}
	}
}

// straying finds names of other regions.
type straying struct {
	*assembly
	// told are the regions that findings of their own say of an argument: the
	// target of a workload, a host name in its settings.
	told     map[string][]string
	steering map[Element]bool
}

func (a *assembly) newStraying() *straying {
	s := &straying{
		assembly: a, told: map[string][]string{}, steering: map[Element]bool{},
	}
	for _, reach := range a.topology.Reaches {
		for _, subject := range reach.Subjects {
			s.told[subject] = append(s.told[subject], reach.Target.Region)
		}
	}
	for _, hardcoded := range a.topology.Hardcoded {
		for _, host := range hardcoded.Hosts {
			subject := subjectOf(hardcoded.Element, host.Attribute)
			s.told[subject] = append(s.told[subject], host.Region)
		}
	}
	for _, orchestrator := range a.topology.Orchestrators {
		s.steering[orchestrator.Element] = true
	}
	return s
}

// isAtHome says that an instance stands in a region that is known, and that its
// work is there: it does not watch others, copy between them or switch over.
func (s *straying) isAtHome(i *instance) bool {
	if !i.managed() || i.cloud == nil || i.cloud.Cloud != region.AWS || i.region.Status != region.Known {
		return false
	}
	return !s.steering[i.element()] && !slices.ContainsFunc(append(namesOf(i), addressNames(i.Address)), namesCrossing)
}

// mention is a region that a text names.
type mention struct {
	at     setting
	region string
	// literal is the part of the text that has to stand in the source.
	literal string
	StrayText
}

// of lists the arguments of an instance that name other regions.
func (s *straying) of(i *instance) []Stray {
	var mentions []mention
	i.eachText(func(at setting, text string) { mentions = append(mentions, s.mentions(at, text)...) })
	found := map[[2]string]*Stray{}
	var order []*Stray
	for _, m := range mentions {
		if !s.strays(i, m, mentions) {
			continue
		}
		key := [2]string{m.at.path, m.region}
		if found[key] == nil {
			found[key] = &Stray{
				Element: i.element(), Place: i.place(), Attribute: m.at.path, Names: m.region,
				Subjects: []string{subjectOf(i.element(), m.at.path)},
			}
			order = append(order, found[key])
		}
		found[key].Texts = append(found[key].Texts, m.StrayText)
	}
	list := make([]Stray, 0, len(order))
	for _, stray := range order {
		list = append(list, *stray)
	}
	return list
}

// strays says that a text names another region than that of its resource, where
// it would have to name that.
func (s *straying) strays(i *instance, m mention, all []mention) bool {
	path := m.at.path
	if m.at.name != lastStep(path) {
		path += "." + m.at.name
	}
	switch {
	case m.region == i.region.Name, slices.Contains(s.told[subjectOf(i.element(), m.at.path)], m.region):
		return false
	case i.cloud.NamesOtherEnd(i.Type, path), isPermit(path), s.namesPlace(tokens(m.at.name)):
		return false
	case m.Kind == kindService && i.naming("service_region") != absent:
		return false
	case slices.ContainsFunc(all, func(other mention) bool {
		return other.at.path == m.at.path && other.Kind == m.Kind && other.region == i.region.Name
	}): // a list of several regions, its own among them
		return false
	}
	return i.Writing(m.at.path, m.literal) != terraform.NotWritten
}

// lastStep is the last name of a path: "arn" of "target[0].arn".
func lastStep(path string) string {
	path = trailingIndex.ReplaceAllString(path, "")
	return path[strings.LastIndex(path, ".")+1:]
}

// isPermit says that an argument permits something: who may come from where is
// not where the resource is.
func isPermit(path string) bool {
	permits := []string{"condition", "permission", "policies", "policy", "principal", "principals"}
	return slices.ContainsFunc(tokens(path), func(word string) bool { return slices.Contains(permits, word) })
}

// The kinds of texts that name a region.
const (
	kindARN     = "ARN"
	kindHost    = "host name"
	kindService = "service name"
	kindZone    = "zone"
)

var serviceName = regexp.MustCompile(`com\.amazonaws\.(?:vpce\.)?([a-z0-9-]+)\.[A-Za-z0-9.-]+`)

// mentions lists the regions that a text names.
func (s *straying) mentions(at setting, text string) []mention {
	if strings.HasPrefix(at.name, "user_data") {
		text = withoutComments(text)
	}
	var found []mention
	hosts := text
	if strings.Contains(text, "arn:aws") {
		found, hosts = s.inARNs(at, text), arnText.ReplaceAllString(text, "")
	}
	for _, parts := range servicesIn(text) {
		if named, ok := s.regions.Find(region.AWS, parts[1]); ok {
			found = append(found, mention{at, named.Name, parts[1], StrayText{kindService, parts[0], settingOf(at)}})
		}
	}
	if zone, ok := s.regions.Zone(region.AWS, text); ok {
		return append(found, mention{at, zone.Name, text, StrayText{kindZone, text, settingOf(at)}})
	}
	hosts = strings.ToLower(hosts)
	if !hasAWSHost(hosts) {
		return found
	}
	for _, host := range hostName.FindAllString(hosts, -1) {
		if name, ok := s.ofHost(host); ok {
			found = append(found, mention{at, name, name, StrayText{kindHost, host, settingOf(at)}})
		}
	}
	return found
}

// servicesIn lists the names of services in a text, each with its region.
func servicesIn(text string) [][]string {
	if !strings.Contains(text, "com.amazonaws.") {
		return nil
	}
	return serviceName.FindAllStringSubmatch(text, -1)
}

// ofHost is the region that a host name of AWS has in it. Names of one's own tell
// nothing of where they lead.
func (s *straying) ofHost(host string) (string, bool) {
	labels, ok := awsLabels(host)
	if !ok || slices.Contains(homeServices, labels[0]) {
		return "", false
	}
	place := labelsRegion(s.regions, ownLabels(labels))
	return place.Region, place.RegionStatus == region.Known && strings.Contains(host, place.Region)
}

// inARNs lists the regions that the ARNs in a text name. A certificate or web ACL
// in us-east-1 is for CloudFront, wherever it is handed on.
func (s *straying) inARNs(at setting, text string) []mention {
	var found []mention
	for _, written := range arnText.FindAllString(text, -1) {
		arn, ok := region.ParseARN(written)
		if !ok {
			continue
		}
		named, ok := s.regions.Find(region.AWS, arn.Region)
		isForEdge := arn.Region == "us-east-1" && slices.Contains([]string{"acm", "wafv2"}, arn.Service)
		if !ok || arn.Region == "" || isForEdge {
			continue
		}
		literal := ":" + arn.Service + ":" + arn.Region + ":"
		found = append(found, mention{at, named.Name, literal, StrayText{kindARN, written, settingOf(at)}})
	}
	return found
}

// settingOf is the name of the variable that holds a text, "" where the argument
// itself does.
func settingOf(at setting) string {
	if at.name == lastStep(at.path) {
		return ""
	}
	return at.name
}

// withoutComments leaves out the lines of a script that do nothing.
func withoutComments(script string) string {
	lines := strings.Split(script, "\n")
	return strings.Join(slices.DeleteFunc(lines, func(line string) bool {
		return strings.HasPrefix(strings.TrimSpace(line), "#")
	}), "\n")
}
