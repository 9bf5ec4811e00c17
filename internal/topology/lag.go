package topology

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// lagUse is a metric that an alarm reads, which tells how far copies are
// behind.
type lagUse struct {
	alarm *Alarm
	// metric is nil where the alarm does not show its dimensions.
	metric *AlarmMetric
	// facts say which metric it is, and mechanism of what; facts are nil where
	// it may be any of the namespace, "" being every one.
	facts     *catalogue.LagMetric
	mechanism string
	namespace string
	// foreign says that the alarm is in a root of another system.
	foreign bool
	// named are the datastores that each dimension of the metric reads.
	named [][]*instance
}

// lagName is a metric of CloudWatch.
type lagName struct{ namespace, name string }

// lagKind is what a metric tells of which mechanism.
type lagKind struct {
	facts     *catalogue.LagMetric
	mechanism string
}

// lagKinds lists by metric what the catalogue says of it.
func lagKinds(c *catalogue.Catalogue) map[lagName][]lagKind {
	kinds := map[lagName][]lagKind{}
	for _, mechanism := range slices.Sorted(maps.Keys(c.Mechanisms)) {
		rows := c.Mechanisms[mechanism].Lag
		for k := range rows {
			for _, name := range rows[k].Names {
				key := lagName{rows[k].Namespace, name}
				kinds[key] = append(kinds[key], lagKind{&rows[k], mechanism})
			}
		}
	}
	return kinds
}

// Words in the names that somebody gave to metrics and alarms: on replication,
// on what lags, and on what lags but is no copy of data.
var (
	replicationWord = regexp.MustCompile(`(?i)replica|repl[-_]|rpo`)
	lagWord         = regexp.MustCompile(`(?i)lag`)
	otherLagWord    = regexp.MustCompile(`(?i)flag|consumer|watermark|config|credential|iterator|offset`)
)

// mayBeOnReplication says that a name may be that of a metric on replication.
func mayBeOnReplication(name string) bool {
	return replicationWord.MatchString(name) || lagWord.MatchString(name) && !otherLagWord.MatchString(name)
}

// uses lists what an alarm reads of replication.
func (m *monitoring) uses(alarm *Alarm) []lagUse {
	var uses []lagUse
	for k := range alarm.Metrics {
		uses = append(uses, m.metricUses(alarm, &alarm.Metrics[k])...)
	}
	for _, expression := range alarm.Expressions {
		uses = append(uses, m.expressionUses(alarm, expression)...)
	}
	if m.isHidden(alarm) {
		uses = append(uses, lagUse{alarm: alarm})
	}
	return uses
}

func (m *monitoring) metricUses(alarm *Alarm, metric *AlarmMetric) []lagUse {
	isUnknown := func(name string) bool { return slices.Contains(metric.Unknown, name) }
	switch {
	case isUnknown("name"):
		return []lagUse{{alarm: alarm, metric: metric, namespace: metric.Namespace}}
	case isUnknown("namespace") && mayBeOnReplication(metric.Name):
		return []lagUse{{alarm: alarm, metric: metric}}
	case isOwnNamespace(metric.Namespace) && mayBeOnReplication(metric.Name):
		return []lagUse{{alarm: alarm, metric: metric}}
	}
	var uses []lagUse
	for _, kind := range m.kinds[lagName{metric.Namespace, metric.Name}] {
		uses = append(uses, lagUse{alarm: alarm, metric: metric, facts: kind.facts, mechanism: kind.mechanism})
	}
	return uses
}

// isOwnNamespace says that somebody publishes the metrics of a namespace
// themselves: those of AWS start with its name.
func isOwnNamespace(namespace string) bool {
	return namespace != "" && !strings.HasPrefix(namespace, "AWS/")
}

// expressionUses finds metrics in the text of a query: SELECT MAX(ReplicaLag)
// FROM SCHEMA("AWS/RDS", DBInstanceIdentifier).
func (m *monitoring) expressionUses(alarm *Alarm, expression string) []lagUse {
	var uses []lagUse
	for _, word := range queryWord.FindAllString(expression, -1) {
		for _, kind := range m.named[word] {
			uses = append(uses, lagUse{alarm: alarm, facts: kind.facts, mechanism: kind.mechanism})
		}
	}
	return uses
}

var queryWord = regexp.MustCompile(`\w+`)

// isHidden says that an alarm may be on any metric: what it reads is not known,
// or it goes by an alarm on replication that is not in the code.
func (m *monitoring) isHidden(alarm *Alarm) bool {
	if !alarm.Composite {
		return len(alarm.Metrics)+len(alarm.Expressions) == 0
	}
	if i := m.here.byAddress[alarm.Element]; i != nil {
		for _, match := range ruleName.FindAllStringSubmatch(i.known("alarm_rule"), -1) {
			if len(m.alarmNames[match[1]]) == 0 && mayBeOnReplication(match[1]) {
				return true
			}
		}
	}
	return false
}

// watches says whether an alarm is about a copy; unknown where nothing says
// that it is not.
func (m *monitoring) watches(use *lagUse, ends *copyEnds) presence {
	if use.facts == nil {
		return unknown
	}
	if use.metric == nil {
		return known
	}
	found := known
	for k := range use.facts.Dimensions {
		facts := &use.facts.Dimensions[k]
		at := slices.IndexFunc(use.metric.Dimensions, func(d Dimension) bool { return d.Name == facts.Name })
		if at < 0 {
			continue
		}
		switch m.means(use, at, facts, ends) {
		case absent:
			return absent
		case unknown:
			found = unknown
		case known:
		}
	}
	return found
}

// means says whether a dimension names what it has to for a copy.
func (m *monitoring) means(use *lagUse, at int, facts *catalogue.LagDimension, ends *copyEnds) presence {
	value, named := use.metric.Dimensions[at].Value, use.named[at]
	switch facts.End {
	case "from":
		return m.namesOne(value, named, facts, ends.from)
	case "to":
		return m.namesOne(value, named, facts, ends.to)
	case "either":
		return m.namesOne(value, named, facts, ends.either)
	case "from_region":
		return namesRegion(value, ends.FromRegion)
	default:
		return receives(value, use.alarm, ends)
	}
}

// receives compares the region that a metric is about with that of a copy. An
// alarm that is beside the copy can be about the way back.
func receives(value string, alarm *Alarm, ends *copyEnds) presence {
	found := namesRegion(value, ends.ToRegion)
	if found == absent && value == ends.FromRegion {
		return namesRegion(ends.ToRegion, alarm.Region)
	}
	return found
}

// namesRegion compares two regions; those with a dot are symbolic.
func namesRegion(value, name string) presence {
	switch {
	case value == "" || name == "" || strings.Contains(name, "."):
		return unknown
	case value == name:
		return known
	default:
		return absent
	}
}

// namesOne says whether a dimension names one of some resources: by reference,
// else by its literal value.
func (m *monitoring) namesOne(
	value string, named []*instance, facts *catalogue.LagDimension, ends []*instance,
) presence {
	if len(named) > 0 {
		if slices.ContainsFunc(named, func(i *instance) bool { return slices.Contains(ends, i) }) {
			return known
		}
		return absent
	}
	if value == "" || facts.Generated {
		return unknown
	}
	found := unknown
	for _, i := range ends {
		name := i.identifier()
		switch {
		case name != "" && says(facts, value, name):
			return known
		case name != "" && i.Type == facts.Type:
			found = absent
		}
	}
	return found
}

// says compares a dimension's value with a name.
func says(d *catalogue.LagDimension, value, name string) bool {
	return plain(d, value) == plain(d, name)
}

var lastNumber = regexp.MustCompile(`(-\d+)+$`)

// anchors are the datastores that an alarm is about for certain, one of them at
// least; none where it may be about any.
func (m *monitoring) anchors(use *lagUse) []*instance {
	var found []*instance
	for k := range use.facts.Dimensions {
		facts := &use.facts.Dimensions[k]
		at := slices.IndexFunc(use.metric.Dimensions, func(d Dimension) bool { return d.Name == facts.Name })
		if at >= 0 && facts.Type != "" {
			found = append(found, use.named[at]...)
		}
	}
	return found
}

// namedBy are the datastores that a dimension names: by reference, also through
// their parts (an instance of a cluster), else by the name that it has.
func (m *monitoring) namedBy(use *lagUse, d *Dimension) []*instance {
	if read := m.stores(use, d); len(read) > 0 {
		return read
	}
	at := slices.IndexFunc(use.facts.Dimensions, func(f catalogue.LagDimension) bool { return f.Name == d.Name })
	if at < 0 || d.Value == "" || use.facts.Dimensions[at].Generated {
		return nil
	}
	facts, name := &use.facts.Dimensions[at], d.Value
	if facts.Numbered {
		name = lastNumber.ReplaceAllString(name, "")
	}
	list := m.here.byIdentifier[identity{facts.Type, name}]
	if lower := strings.ToLower(name); len(list) == 0 && lower != name {
		list = m.here.byIdentifier[identity{facts.Type, lower}]
	}
	return slices.Clone(list)
}

// stores are the datastores that a dimension reads: of its own root, and for an
// alarm of another system those that it reads of ours.
func (m *monitoring) stores(use *lagUse, d *Dimension) []*instance {
	var elements []Element
	if use.foreign {
		elements = d.abroad
	} else {
		for _, address := range d.Targets {
			elements = append(elements, Element{Root: use.alarm.Root, Address: address})
		}
	}
	var found []*instance
	for _, element := range elements {
		i := m.here.byAddress[element]
		if i == nil || !i.managed() {
			continue
		}
		if i.kind.PartOf != "" {
			for _, whole := range m.here.reads(i, i.kind.PartOf) {
				if whole.managed() && whole.kind.StoresData() {
					found = append(found, whole.instance)
				}
			}
		} else if i.kind.StoresData() {
			found = append(found, i)
		}
	}
	return found
}
