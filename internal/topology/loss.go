package topology

import (
	"cmp"
	"slices"
)

// losses finds the databases that take their writes in a region that is lost.
type losses struct {
	// all is what promoting the databases of a region takes.
	all map[string]loss
	// behind is what stands behind an entry, and uses the groups that something
	// depends on.
	behind map[Element][]Element
	uses   map[Element][]*Group
}

// loss is the promotion of the slowest of some databases; untimed says that one
// of them has no figure.
type loss struct {
	step    FailoverStep
	untimed bool
}

func (a *assembly) newLosses() *losses {
	l := &losses{
		all: map[string]loss{}, behind: map[Element][]Element{}, uses: map[Element][]*Group{},
	}
	holds := map[Element]*Group{}
	for n := range a.topology.Groups {
		group := &a.topology.Groups[n]
		if group.Database || group.Kind == "cache" {
			for _, member := range group.Members {
				holds[member.Element] = group
			}
		}
	}
	for _, workload := range a.topology.Workloads {
		for _, address := range workload.DependsOn {
			target := Element{Address: address, Root: workload.Root}
			l.behind[workload.Element] = append(l.behind[workload.Element], target)
			if isTargetGroup(a.here.byAddress[target]) {
				l.behind[target] = append(l.behind[target], workload.Element)
			}
			if group := holds[target]; group != nil {
				l.uses[workload.Element] = append(l.uses[workload.Element], group)
			}
		}
	}
	for _, group := range holds {
		// A warehouse is for reports: it counts where something serves from it.
		if writer, ok := writerOf(group); ok && group.Kind != "warehouse" {
			l.all[writer.Region] = l.all[writer.Region].and(lossOf(group))
		}
	}
	return l
}

func isTargetGroup(i *instance) bool {
	return i != nil && (i.Type == "aws_lb_target_group" || i.Type == "aws_alb_target_group")
}

// writerOf returns the only member that takes writes, where its region can be told.
func writerOf(group *Group) (Member, bool) {
	if group.MultiWriter || len(group.Members) == 0 {
		return Member{}, false
	}
	first := group.Members[0] // members are in order of role
	return first, first.Role == "writer" && first.distinct()
}

// lossOf says what promoting another copy of a group takes. Where there is none,
// nothing is promoted: that is another fault.
func lossOf(group *Group) loss {
	writer, _ := writerOf(group)
	switch {
	case !group.Complete:
		return loss{untimed: true}
	case group.PromotionSeconds != nil:
		return loss{step: FailoverStep{
			Element: writer.Element, Kind: "promotion", Seconds: *group.PromotionSeconds, Because: group.PromotionOf,
			Store: group.Address, Region: writer.Region,
		}}
	default:
		return loss{untimed: len(group.Regions) > 1 || len(group.BackupRegions) > 0}
	}
}

// and joins two losses: the slower one counts, the first by root and address of
// two that take as long, and none that takes no time.
func (l loss) and(other loss) loss {
	l.untimed = l.untimed || other.untimed
	slower := cmp.Or(
		cmp.Compare(other.step.Seconds, l.step.Seconds), cmp.Compare(l.step.Root, other.step.Root),
		cmp.Compare(l.step.Store, other.step.Store), cmp.Compare(l.step.Address, other.step.Address),
	) > 0
	if other.step.Seconds > 0 && (l.step.Kind == "" || slower) {
		l.step = other.step
	}
	return l
}

// from says what is lost with some regions, for users who come in by some
// entries: the databases in their path, or all of them where the code shows no
// path.
func (l *losses) from(entries []Element, regions []string) loss {
	var total loss
	path := l.path(entries)
	if len(path) == 0 {
		for _, name := range regions {
			total = total.and(l.all[name])
		}
	}
	for group := range path {
		if writer, ok := writerOf(group); ok && slices.Contains(regions, writer.Region) {
			total = total.and(lossOf(group))
		}
	}
	return total
}

// path returns the groups that are used behind some entries: by the services
// behind a load balancer, and by what those use.
func (l *losses) path(entries []Element) map[*Group]bool {
	groups, reached := map[*Group]bool{}, map[Element]bool{}
	for len(entries) > 0 {
		next := entries[0]
		entries = entries[1:]
		if reached[next] {
			continue
		}
		reached[next] = true
		for _, group := range l.uses[next] {
			groups[group] = true
		}
		entries = append(entries, l.behind[next]...)
	}
	return groups
}
