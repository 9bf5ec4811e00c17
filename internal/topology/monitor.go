package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// monitoring finds what watches how far copies are behind.
type monitoring struct {
	*assembly
	// kinds are the metrics of the catalogue, named the same by name alone.
	kinds map[lagName][]lagKind
	named map[string][]lagKind
	// byStore are the uses of metrics of one mechanism by the datastores that they
	// name, byName those that name what is not among them, byMechanism those that
	// name none, anywhere those that may be of any.
	byStore     map[lagStore][]*lagUse
	byName      namedUses
	byMechanism map[string][]*lagUse
	anywhere    []*lagUse
	// groups are the groups by id, holders the resources of each.
	groups  map[string]*Group
	holders holders
	// handedOver are the resources that modules which are not on disk are told
	// of, observed says that another root has what may watch the system.
	handedOver map[*instance]bool
	observed   bool
	// watched lists the copies of each alarm, first the lowest threshold on each
	// of them.
	watched map[Element][]*Replication
	first   map[*Replication]float64
}

// lagStore is a datastore at an end of copies by one mechanism.
type lagStore struct {
	mechanism string
	store     *instance
}

// enough is how many watchers of a copy, and copies of a watcher, are listed.
const enough = 5

// addMonitors says of each copy in another region what watches its lag, and
// lists the alarms on lag that have a threshold.
func (a *assembly) addMonitors() {
	a.topology.Observers = a.observers()
	a.topology.LagAlarms = []LagAlarm{}
	if len(a.topology.Replication) == 0 && len(a.topology.Alarms) == 0 {
		return
	}
	m := &monitoring{
		assembly: a, kinds: lagKinds(a.catalogue), named: map[string][]lagKind{},
		byStore: map[lagStore][]*lagUse{}, byMechanism: map[string][]*lagUse{},
		groups: map[string]*Group{}, holders: a.holders(),
		handedOver: a.findHandedOver(),
		observed:   len(a.topology.Observers)+len(outside(a, a.elsewhere.watch.observers, itself)) > 0,
		watched:    map[Element][]*Replication{}, first: map[*Replication]float64{},
	}
	m.index()
	for k := range a.topology.Replication {
		m.watch(&a.topology.Replication[k])
	}
	for k := range a.topology.Alarms {
		m.addLagAlarm(&a.topology.Alarms[k])
	}
}

// index makes alarms and groups ready to be found.
func (m *monitoring) index() {
	for name, kinds := range m.kinds {
		m.named[name.name] = append(m.named[name.name], kinds...)
	}
	for k := range m.topology.Groups {
		group := &m.topology.Groups[k]
		m.groups[group.ID] = group
	}
	for k := range m.topology.Alarms {
		m.indexAlarm(&m.topology.Alarms[k], false)
	}
	for _, alarm := range outside(m.assembly, m.elsewhere.watch.alarms, foreignAlarm) {
		m.indexAlarm(&alarm, true)
	}
}

func (m *monitoring) indexAlarm(alarm *Alarm, foreign bool) {
	for _, use := range m.uses(alarm) {
		use.foreign = foreign
		var anchors []*instance
		if use.facts != nil && use.metric != nil {
			for k := range use.metric.Dimensions {
				use.named = append(use.named, m.namedBy(&use, &use.metric.Dimensions[k]))
			}
			anchors = m.anchors(&use)
		}
		for _, store := range anchors {
			key := lagStore{use.mechanism, store}
			m.byStore[key] = append(m.byStore[key], &use)
		}
		switch {
		case use.facts == nil:
			m.anywhere = append(m.anywhere, &use)
		case len(anchors) == 0 && !m.byName.add(&use):
			m.byMechanism[use.mechanism] = append(m.byMechanism[use.mechanism], &use)
		}
	}
}

// candidates are the uses that may be about a copy.
func (m *monitoring) candidates(mechanism string, ends *copyEnds) []*lagUse {
	found := append(slices.Clone(m.byMechanism[mechanism]), m.byName.of(mechanism, ends)...)
	for _, store := range ends.either {
		for _, use := range m.byStore[lagStore{mechanism, store}] {
			if !slices.Contains(found, use) {
				found = append(found, use)
			}
		}
	}
	return found
}

// watch says what watches one copy.
func (m *monitoring) watch(edge *Replication) {
	facts := m.catalogue.Mechanisms[edge.Mechanism]
	edge.MonitoredBy = []string{}
	if len(facts.Lag) == 0 || edge.Backup {
		return
	}
	edge.LagMetric = facts.Lag[0].Names[0]
	switch facts.Lag[0].Emitted {
	case "from":
		edge.LagRegion = edge.FromRegion
	case "to":
		edge.LagRegion = edge.ToRegion
	}
	m.notePolicies(edge, facts.WatchedBy)
	edge.LagUnpublished = m.isUnpublished(edge, &facts.Lag[0])
	ends := m.holders.ends(edge)
	for _, use := range m.candidates(edge.Mechanism, ends) {
		if m.watches(use, ends) != absent {
			m.note(edge, use)
		}
	}
	for _, use := range m.anywhere {
		if use.namespace == "" || use.namespace == facts.Lag[0].Namespace {
			m.note(edge, use)
		}
	}
	edge.Unmonitored = m.isUnmonitored(edge, ends)
}

// isUnpublished says that a copy does not switch its metric on.
func (m *monitoring) isUnpublished(edge *Replication, facts *catalogue.LagMetric) bool {
	by := m.here.byAddress[edge.Element]
	if facts.Switch == "" || by == nil {
		return false
	}
	block := edge.Attribute[:strings.LastIndex(edge.Attribute, ".")+1]
	status, p := by.text(block + facts.Switch)
	return p == absent || (p == known && status != "Enabled")
}

// note writes that an alarm watches a copy.
func (m *monitoring) note(edge *Replication, use *lagUse) {
	by := use.alarm.Address
	if len(edge.MonitoredBy) < enough && !slices.Contains(edge.MonitoredBy, by) {
		edge.MonitoredBy = append(edge.MonitoredBy, by)
	}
	if use.foreign {
		return
	}
	if list := m.watched[use.alarm.Element]; !slices.Contains(list, edge) && len(list) < enough {
		m.watched[use.alarm.Element] = append(list, edge)
	}
	if use.facts == nil || use.facts.Unit == "" || !hasUpperThreshold(use.alarm) {
		return
	}
	seconds := inSeconds(*use.alarm.Threshold, use.facts.Unit)
	if first, ok := m.first[edge]; !ok || seconds < first {
		m.first[edge] = seconds
	}
}

// isUnmonitored says that nothing in the system watches a live copy of a
// database or bucket in another region.
func (m *monitoring) isUnmonitored(edge *Replication, ends *copyEnds) bool {
	group := m.groups[edge.Group]
	if group == nil || group.Tier.isLocal() || group.Temperature.isCold() {
		return false
	}
	if edge.Mode != "async" || !edge.CrossRegion || (!group.Database && group.Kind != "object") {
		return false
	}
	if len(edge.MonitoredBy) > 0 || m.observed {
		return false
	}
	return !slices.ContainsFunc(ends.either, func(i *instance) bool { return m.handedOver[i] })
}

// addLagAlarm lists an alarm whose threshold is on one metric of lag.
func (m *monitoring) addLagAlarm(alarm *Alarm) {
	if !hasUpperThreshold(alarm) || len(alarm.Metrics) != 1 || len(alarm.Expressions) > 0 {
		return
	}
	metric := alarm.Metrics[0]
	kinds := m.kinds[lagName{metric.Namespace, metric.Name}]
	if len(kinds) == 0 || kinds[0].facts.Unit == "" {
		return
	}
	facts, mechanism := kinds[0].facts, m.catalogue.Mechanisms[kinds[0].mechanism]
	added := LagAlarm{
		Element: alarm.Element, Place: alarm.Place, Attribute: "threshold",
		Namespace: metric.Namespace, Metric: metric.Name, Unit: facts.Unit,
		Threshold: *alarm.Threshold, Seconds: inSeconds(*alarm.Threshold, facts.Unit), Slow: facts.Slow,
		Product: mechanism.Name, LeastSeconds: mechanism.RPOSeconds, Watches: []WatchedCopy{},
	}
	added.FirstSeconds = added.Seconds
	edges := m.watched[alarm.Element]
	added.AcrossRegions = len(edges) == 0
	for n, edge := range edges {
		added.Watches = append(added.Watches, WatchedCopy{
			Element: edge.Element, Attribute: edge.Attribute, From: edge.From, To: edge.To,
			FromRegion: edge.FromRegion, ToRegion: edge.ToRegion,
		})
		added.AcrossRegions = added.AcrossRegions || edge.CrossRegion
		if first := m.first[edge]; n == 0 || first > added.FirstSeconds {
			added.FirstSeconds = first
		}
	}
	m.topology.LagAlarms = append(m.topology.LagAlarms, added)
}

// hasUpperThreshold says that an alarm goes off where its metric is too high.
func hasUpperThreshold(alarm *Alarm) bool {
	return alarm.Threshold != nil && !alarm.Anomaly && strings.HasPrefix(alarm.Comparison, "GreaterThan")
}

func inSeconds(value float64, unit string) float64 {
	if unit == "ms" {
		return value / 1000
	}
	return value
}
