package topology

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// addNames finds names of regions that mislead, and aliases whose region nothing
// is in.
func (a *assembly) addNames() {
	l := &locating{assembly: a, edge: a.edgeFunctions()}
	l.addMisnamed()
	l.addUnusedAliases()
}

// locating tells what is named after the region that it stands in.
type locating struct {
	*assembly
	// edge are the functions that have to be in us-east-1.
	edge map[Element]bool
}

func (l *locating) addMisnamed() {
	a := l.assembly
	m := &misnaming{locating: l, bound: a.boundTo(), same: map[sameName]int{}}
	for _, root := range a.roots {
		for _, config := range root.Providers {
			m.addProvider(root, config)
		}
	}
	refused := map[Element]bool{}
	for _, misplaced := range slices.Concat(a.topology.MisplacedZones, a.topology.SplitParents) {
		refused[misplaced.Element] = true // its region is the fault, not its name
	}
	for _, i := range a.here.all {
		if l.isPlaced(i) && !i.Unexpanded && !refused[i.element()] && !m.isMisnamed(i.Provider.Config) {
			m.addResource(i)
		}
	}
	slices.SortStableFunc(m.found, func(x, y Misnamed) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
	a.topology.Misnamed = append([]Misnamed{}, m.found...)
}

// misnaming gathers names that mislead.
type misnaming struct {
	*locating

	found []Misnamed
	// bound are the resources of each provider configuration, configs those that are
	// misnamed.
	bound   map[*terraform.Provider][]*instance
	configs []*terraform.Provider
	// same finds what is found of a name that several resources have.
	same map[sameName]int
}

// sameName is what several resources of one region say of another one: by a tag, or
// by the names that one call of a module gives them.
type sameName struct{ root, by, told, region string }

// boundTo lists the managed resources of each provider configuration.
func (a *assembly) boundTo() map[*terraform.Provider][]*instance {
	bound := map[*terraform.Provider][]*instance{}
	for _, i := range a.here.all {
		if config := i.Provider.Config; config != nil && i.managed() {
			bound[config] = append(bound[config], i)
		}
	}
	return bound
}

// networkTypes are what stands in a region besides what serves and keeps data.
var networkTypes = []string{
	"aws_vpc", "aws_subnet", "aws_db_subnet_group", "aws_ecs_cluster", "aws_nat_gateway", "aws_internet_gateway",
	"aws_security_group", "aws_route_table", "aws_lb_target_group", "aws_elasticache_subnet_group",
	"azurerm_virtual_network", "azurerm_resource_group", "google_compute_subnetwork",
}

// isLocated says that a resource is named after the region that it stands in, where
// it is named after one: it serves, keeps data, or is a network. Secrets, topics and
// kin can be named after those who use them.
func (l *locating) isLocated(i *instance) bool {
	store := i.kind.Datastore
	return l.isPlaced(i) && (i.kind.Workload != nil || slices.Contains(networkTypes, i.Type) ||
		store != nil && store.Kind != "secret")
}

// isPlaced says that a resource is in a region that is known, and not in us-east-1
// because it has to be.
func (l *locating) isPlaced(i *instance) bool {
	return i.managed() && i.region.Status == region.Known && !l.edge[i.element()] && !l.firewallLogs(i.element())
}

// isTagged says that the Region tag of a resource tells where that itself is. What
// can have to be in us-east-1, or leads elsewhere, may have the tags of its system.
func (l *locating) isTagged(i *instance) bool {
	return l.isPlaced(i) && !slices.ContainsFunc(taggedForOthers, func(prefix string) bool {
		return strings.HasPrefix(i.Type, prefix)
	})
}

var taggedForOthers = []string{
	"aws_acm_", "aws_cloudwatch_", "aws_ec2_transit_gateway_peering_", "aws_kms_", "aws_sns_", "aws_vpc_peering_",
	"aws_wafv2_",
}

// asideWords are those of names that name another region beside their own: of peers,
// sources and destinations, of what is kept about a region, or done to it.
var asideWords = []string{
	"accepter", "between", "canary", "check", "copier", "cross", "dest", "destination", "dst", "export",
	"failover", "for", "foreign", "from", "health", "import", "log", "logging", "logs", "mirror", "monitor",
	"of", "origin", "other", "partner", "peer", "peered", "peering", "probe", "promote", "remote", "replicate",
	"replicator", "requester", "source", "src", "state", "switch", "sync", "target", "test", "tfstate", "to", "trail",
	"trigger", "via",
}

func isAside(name string) bool {
	return slices.ContainsFunc(tokens(name), func(word string) bool { return slices.Contains(asideWords, word) })
}

// addProvider finds a provider configuration whose alias, or whose default tags,
// tell another region than its own.
func (m *misnaming) addProvider(root *terraform.Root, config *terraform.Provider) {
	cloud := m.catalogue.Clouds[config.Type]
	if cloud == nil || cloud.Cloud == "" || config.Implied {
		return
	}
	at := m.configRegion(root, config)
	if at.Status != region.Known {
		return
	}
	found := Misnamed{
		Element: Element{Address: config.Address(), Root: root.Name},
		Place:   Place{Region: at.Name, RegionStatus: at.Status}, Bound: []Element{}, Because: at.Trace,
	}
	for _, i := range m.bound[config] {
		found.Bound = append(found.Bound, i.element())
	}
	if told := m.toldBy(cloud.Cloud, config.Alias, true); pointsAway(told, at) && !isAside(config.Alias) {
		found.Attribute, found.By, found.Tells = "alias", fmt.Sprintf("alias %q", config.Alias), told
		m.found, m.configs = append(m.found, found), append(m.configs, config)
		return
	}
	defaults := &instance{Resource: &terraform.Resource{Values: config.Values}}
	const path = "default_tags[0].tags"
	tags, _ := defaults.textMap(path)
	key, told := m.toldByTags(cloud.Cloud, tags)
	if pointsAway(told, at) && slices.ContainsFunc(m.bound[config], m.isLocated) {
		found.Attribute, found.By, found.Tells = path, fmt.Sprintf("tag %s = %q", key, tags[key]), told
		m.found = append(m.found, found)
	}
}

func (m *misnaming) isMisnamed(config *terraform.Provider) bool {
	return slices.Contains(m.configs, config)
}

// pointsAway says that what a name tells is not where it is.
func pointsAway(told []string, at Region) bool {
	return len(told) > 0 && !slices.Contains(told, at.Name)
}

// addResource finds a resource whose own name or tag tells another region.
func (m *misnaming) addResource(i *instance) {
	found := Misnamed{Element: i.element(), Place: i.place(), Bound: []Element{i.element()}, Because: i.region.Trace}
	if m.isLocated(i) {
		if isRight := m.addName(i, &found); isRight {
			return
		}
	}
	if found.By != "" {
		if i.Module == "" {
			m.found = append(m.found, found)
		} else {
			m.join(found, i.Module)
		}
		return
	}
	tags, _ := i.textMap("tags")
	key, told := m.toldByTags(i.cloud.Cloud, tags)
	if m.isTagged(i) && pointsAway(told, i.region) {
		found.Attribute, found.By, found.Tells = "tags", fmt.Sprintf("tag %s = %q", key, tags[key]), told
		m.join(found, found.By)
	}
}

// addName fills in the first name that tells another region. It says whether one of
// the names is right.
func (m *misnaming) addName(i *instance, found *Misnamed) bool {
	for _, name := range m.namesOf(i) {
		told := m.toldBy(i.cloud.Cloud, name.text, false)
		if slices.Contains(told, i.region.Name) {
			return true
		}
		isFirst := found.By == "" && pointsAway(told, i.region)
		if isFirst && !isAside(name.text) && !m.isCopyOf(i.cloud.Cloud, name.text) {
			found.Attribute, found.By, found.Tells = name.path, fmt.Sprintf("name %q", name.text), told
		}
	}
	return false
}

// isCopyOf says that a name is that of a copy of what is in the region it tells:
// "us-east-1-backup".
func (a *assembly) isCopyOf(cloud, name string) bool {
	words := tokens(name)
	for n := range words {
		_, width := a.regionsAt(cloud, words[n:], false)
		if after := n + width; width > 0 && after < len(words) && slices.Contains(copyWords, words[after]) {
			return true
		}
	}
	return false
}

var copyWords = []string{"archive", "archives", "backup", "backups", "copies", "copy", "snapshot", "snapshots"}

// join adds what is found to what is found of the same name already.
func (m *misnaming) join(found Misnamed, by string) {
	name := sameName{found.Root, by, strings.Join(found.Tells, " "), found.Region}
	if n, ok := m.same[name]; ok {
		m.found[n].Bound = append(m.found[n].Bound, found.Element)
		return
	}
	m.same[name] = len(m.found)
	m.found = append(m.found, found)
}

// ownName is a name of a resource, and the argument that has it.
type ownName struct{ text, path string }

// namesOf lists the names of a resource: that of its block with the key of the
// instance, and what the cloud calls it.
func (m *misnaming) namesOf(i *instance) []ownName {
	label := i.Name
	if key, ok := keyOf(i.Key).(string); ok {
		label += " " + key
	}
	names := []ownName{{label, ""}}
	for _, path := range append(slices.Clone(i.kind.Identifiers), "name", "tags.Name") {
		if text := i.known(path); text != "" && !slices.Contains(names, ownName{text, path}) {
			names = append(names, ownName{text, path})
		}
	}
	return names
}

// toldByTags returns the tag that tells a region, and the regions that it can mean.
func (a *assembly) toldByTags(cloud string, tags map[string]string) (key string, told []string) {
	for _, key := range slices.Sorted(maps.Keys(tags)) {
		words := tokens(key)
		isRegion := slices.Equal(words, []string{"region"}) || slices.Equal(words, []string{cloud, "region"}) ||
			slices.Equal(words, []string{cloud + "region"})
		if isRegion {
			return key, a.toldBy(cloud, tags[key], true)
		}
	}
	return "", nil
}
