package topology

import (
	"regexp"
	"slices"
)

// lagFilter tells a filter on the lag of copies.
var lagFilter = regexp.MustCompile(`(?i)replica|lag`)

// notePolicies writes that alarms of another kind than CloudWatch's watch a copy:
// those that filter for lag, and those of which the filter is not known.
func (m *monitoring) notePolicies(edge *Replication, types []string) {
	for _, i := range m.here.ofTypes(types...) {
		if !i.managed() || !mayFilterLag(i) {
			continue
		}
		if len(edge.MonitoredBy) < enough && !slices.Contains(edge.MonitoredBy, i.Address) {
			edge.MonitoredBy = append(edge.MonitoredBy, i.Address)
		}
	}
}

// mayFilterLag says that an alert policy of Google Cloud is on lag, or may be.
func mayFilterLag(i *instance) bool {
	conditions := i.at("conditions")
	if presenceOf(conditions) == unknown || conditions.IsKnown() && !conditions.IsWhollyKnown() {
		return true
	}
	return lagFilter.MatchString(textBelow(conditions))
}
