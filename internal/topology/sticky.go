package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// addSticky lists what keeps users on one target of a load balancer, in a system
// that serves them in several regions at the same time.
func (a *assembly) addSticky() {
	a.topology.Sticky = []Sticky{}
	entry, active := a.activeEntry()
	if !active {
		return
	}
	for _, i := range a.here.all {
		if len(i.kind.Stickiness) == 0 || !a.servesUsers(i, entry) {
			continue
		}
		for _, facts := range i.kind.Stickiness {
			for _, path := range i.each(facts.Block) {
				if found := sticky(i, facts, path); found != nil {
					found.Entry = entry
					a.topology.Sticky = append(a.topology.Sticky, *found)
				}
			}
		}
	}
}

// servesUsers says that something is certainly there for users, in a region to
// which the entry leads them, where there is one.
func (a *assembly) servesUsers(i *instance, entry *Entry) bool {
	if !i.managed() || i.Unexpanded || !i.region.Distinct() || a.isTool(i) {
		return false
	}
	return entry == nil || slices.Contains(entry.Regions, i.region.Name)
}

// activeEntry says that all regions serve users at the same time: by the rule
// files, else by an entry that spreads users over regions, which it returns.
func (a *assembly) activeEntry() (*Entry, bool) {
	declared := a.in.Intent.Model
	stated := declared != nil && a.governs(declared.Environment)
	if stated && declared.Value != "active-active" {
		return nil, false
	}
	if !stated && a.declaresStandby() {
		return nil, false
	}
	spreading := a.spreadingRecords()
	for n := range a.topology.Entries {
		entry := &a.topology.Entries[n]
		spreads := spreading[entry.Element] || entry.Kind == "accelerator" && a.dialsSeveral(entry.Element)
		if len(entry.Regions) > 1 && spreads {
			return entry, true
		}
	}
	return nil, stated
}

// declaresStandby says that the rule files have a region wait.
func (a *assembly) declaresStandby() bool {
	for _, declared := range a.in.Intent.Regions {
		if declared.Role == "standby" && a.governs(declared.Environment) {
			return true
		}
	}
	return false
}

// spreadingRecords are the first records of the sets whose policy has several
// regions answer at the same time.
func (a *assembly) spreadingRecords() map[Element]bool {
	spreading := map[Element]bool{}
	for n := range a.topology.Routes {
		route := &a.topology.Routes[n]
		if len(route.Members) == 0 || route.Mixed {
			continue
		}
		answering := map[string]bool{}
		for k := range route.Members {
			member := &route.Members[k]
			weighted := slices.Contains(member.Policies, "weighted")
			if member.distinct() && (!weighted || member.Weight != nil && *member.Weight > 0) {
				answering[member.Region] = true
			}
		}
		spreads := slices.Contains([]string{"geoproximity", "latency", "multivalue", "weighted"}, route.Policy)
		spreading[route.Members[0].Element] = spreads && len(answering) > 1
	}
	return spreading
}

// dialsSeveral says that an accelerator sends users to more than one region: a
// dial of 0 is for failover.
func (a *assembly) dialsSeveral(accelerator Element) bool {
	regions := map[string]bool{}
	for n := range a.topology.Accelerators {
		if a.topology.Accelerators[n].Element != accelerator {
			continue
		}
		for _, group := range a.topology.Accelerators[n].Groups {
			i := a.here.byAddress[group.Element]
			if i == nil || !group.distinct() {
				continue
			}
			if dial, p := i.number("traffic_dial_percentage"); p == absent || p == known && dial > 0 {
				regions[group.Region] = true
			}
		}
	}
	return len(regions) > 1
}

// isTool says that something is for the operators, by its names.
func (a *assembly) isTool(i *instance) bool {
	words := wordsOf(addressNames(i.Address) + " " + i.known("name"))
	return slices.ContainsFunc(words, func(word string) bool { return slices.Contains(toolWords, word) })
}

// sticky describes one setting, nil where it is off or not known.
func sticky(i *instance, facts catalogue.Stickiness, path string) *Sticky {
	inside := func(argument string) string { return strings.TrimPrefix(path+"."+argument, ".") }
	if path != "" && i.presence(path) != known || facts.Switch != "" && !i.isOn(inside(facts.Switch), facts.On) {
		return nil
	}
	found := &Sticky{Element: i.element(), Place: i.place(), Attribute: path, By: facts.By}
	if block, _, _ := strings.Cut(path, "["); facts.Switch != "" && !strings.Contains(path, ".") {
		found.Switch = []string{block, facts.Switch}
	}
	if facts.Type != "" {
		found.By = i.known(inside(facts.Type))
	}
	if facts.Seconds != "" {
		if seconds, p := i.number(inside(facts.Seconds)); p == known && seconds > 0 {
			found.Seconds = &seconds
		}
	}
	return found
}

// isOn says that a flag is known to be true, or unset where that is as good.
func (i *instance) isOn(path string, otherwise bool) bool {
	on, p := i.flag(path)
	if p == absent {
		return otherwise
	}
	return on
}
