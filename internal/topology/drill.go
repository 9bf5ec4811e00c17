package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// isDrill says that an instance exercises failover.
func (i *instance) isDrill() bool {
	return i.managed() && i.cloud != nil && catalogue.Matches(i.Type, i.cloud.Drills) || i.namesDrill()
}

// namesDrill says that a function or state machine is called one.
func (i *instance) namesDrill() bool {
	isFunction := i.kind.Workload != nil && i.kind.Workload.Kind == "function"
	runs := isFunction || i.Type == "aws_sfn_state_machine"
	named := []string{i.Address, i.known("function_name"), i.known("name")}
	return i.managed() && runs && slices.ContainsFunc(named, tellsDrill)
}

// tellsDrill says that a name has a word for exercising failover.
func tellsDrill(name string) bool {
	return slices.ContainsFunc(wordsOf(name), func(word string) bool { return slices.Contains(drillWords, word) })
}

var drillWords = []string{"fis", "chaos", "drill", "drills", "gameday", "gamedays", "resiliencehub"}

// addDrills finds what exercises failover. A module that is not on disk does so
// where it is called that way.
func (a *assembly) addDrills() {
	a.topology.Drills = []Element{}
	isDatabase := func(d Datastore) bool { return d.Database }
	a.topology.AtStake = len(a.topology.Workloads) > 0 || slices.ContainsFunc(a.topology.Datastores, isDatabase)
	for _, i := range a.here.all {
		if i.isDrill() {
			a.topology.Drills = append(a.topology.Drills, i.element())
		}
	}
	for _, root := range a.roots {
		for _, call := range root.Calls {
			if call.IsOpaque() && (tellsDrill(call.Address) || tellsDrill(call.Source)) {
				a.topology.Drills = append(a.topology.Drills, Element{Address: call.Address, Root: root.Name})
			}
		}
	}
}
