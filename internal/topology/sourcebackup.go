package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// addSourceBackups notes the copies whose source keeps no backups, where its
// engine makes copies only of what has some.
func (a *assembly) addSourceBackups() {
	holders := a.holders()
	for k := range a.topology.Replication {
		edge := &a.topology.Replication[k]
		needed := a.catalogue.Mechanisms[edge.Mechanism].NeedsBackups
		if needed == nil || edge.isUncertain(a.here) {
			continue
		}
		edge.SourceUnbacked = slices.ContainsFunc(holders.ends(edge).from, func(source *instance) bool {
			return isUnbacked(source, needed)
		})
	}
}

// isUnbacked says that a source keeps no backups. One that is
// restored from something else and does not say has the retention of that.
func isUnbacked(source *instance, n *catalogue.NeededBackups) bool {
	if source.Type != n.Type || source.Unexpanded {
		return false
	}
	days, p := source.number(n.Retention)
	if p == absent {
		return !slices.ContainsFunc(n.InheritedBy, func(path string) bool { return source.naming(path) != absent })
	}
	return p == known && days == 0
}
