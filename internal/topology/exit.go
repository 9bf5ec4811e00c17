package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
)

// addExits finds the steps with which data leaves where statements allow it.
func (a *assembly) addExits() {
	found := &a.topology.Residency
	flows := a.newDataFlows()
	exits := map[*dataFlow]*Exit{}
	for n, statement := range a.in.Intent.Residency {
		if a.governs(statement.Environment) {
			j := &journey{dataFlows: flows, statement: statement, index: n, exits: exits}
			j.follow()
		}
	}
	for _, step := range flows.all {
		exit := exits[step]
		if exit == nil {
			continue
		}
		switch step.kind {
		case copyExit:
			found.Copies = append(found.Copies, *exit)
		case backupExit:
			found.Backups = append(found.Backups, *exit)
		case logExit:
			found.Logs = append(found.Logs, *exit)
		}
	}
}

// journey is the way of the data that one statement is about.
type journey struct {
	*dataFlows
	statement intent.Residency
	index     int
	exits     map[*dataFlow]*Exit
	// because says why the data of a holder is covered by itself; of those in
	// partial only what the statement is about: its backups, its logs.
	because map[*holder]string
	partial map[*holder]bool
	// came is the step with which data got to a holder, nil where it is from.
	came map[*holder]*dataFlow
	// left are the holders that data gets to outside.
	left map[*holder]bool
}

// follow finds the exits of one statement. Data is followed from where it comes
// from: what nothing feeds, then what no covered data feeds, then the rest. What is outside by itself is followed last:
// where its data came from inside, that exit is told alone.
func (j *journey) follow() {
	j.because, j.partial = j.origins(), map[*holder]bool{}
	j.addOfKind()
	j.came, j.left = map[*holder]*dataFlow{}, map[*holder]bool{}
	var inside, outside []*holder
	for _, h := range j.holders {
		switch _, covered := j.because[h]; {
		case !covered:
		case j.forbids(h.Place):
			outside = append(outside, h)
		default:
			inside = append(inside, h)
		}
	}
	j.travel(slices.DeleteFunc(slices.Clone(inside), func(h *holder) bool { return h.fed }))
	j.travel(j.sourcesAmong(inside))
	j.travelEach(inside)
	j.travelEach(outside)
}

// sourcesAmong leaves out the holders that another of them is copied to.
func (j *journey) sourcesAmong(holders []*holder) []*holder {
	gets := map[*holder]bool{}
	for _, h := range holders {
		for _, step := range h.out {
			if j.isAbout(step) {
				gets[step.to] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(holders), func(h *holder) bool { return gets[h] })
}

// travelEach follows data from each place that no data came to yet.
func (j *journey) travelEach(holders []*holder) {
	for _, h := range holders {
		if _, seen := j.came[h]; !seen && !j.left[h] {
			j.travel([]*holder{h})
		}
	}
}

func (j *journey) forbids(at Place) bool { return j.assembly.forbids(j.statement, at) }

// forbids says that a statement does not let its data be in a place, for
// certain: a region that the region facts do not know may be anywhere.
func (a *assembly) forbids(statement intent.Residency, at Place) bool {
	if at.RegionStatus != region.Known {
		return false
	}
	where, ok := a.regions.Find("", at.Region)
	return ok && !statement.Permits(a.regions, where)
}

// travel follows data from where it is, step by step, until it is outside.
func (j *journey) travel(from []*holder) {
	queue := make([]*holder, 0, len(from))
	for _, h := range from {
		if _, seen := j.came[h]; !seen {
			j.came[h] = nil
			queue = append(queue, h)
		}
	}
	for len(queue) > 0 {
		h := queue[0]
		queue = queue[1:]
		for _, step := range h.out {
			_, seen := j.came[step.to]
			switch {
			case !j.isAbout(step):
			case j.isExit(step):
				j.note(step)
			case !seen && !j.left[step.to]:
				j.came[step.to] = step
				queue = append(queue, step.to)
			}
		}
	}
}

// isExit says that a step leads outside. What is written about data that is
// outside already does not leave, and that what is copied stands outside by
// itself is no fault of its copy.
func (j *journey) isExit(step *dataFlow) bool {
	if !j.forbids(step.to.Place) || step.from.Place == step.to.Place {
		return false
	}
	if step.kind == logExit {
		return !j.forbids(step.from.Place) && step.from.RegionStatus != region.Unknown
	}
	_, covered := j.because[step.to]
	return !step.back || !covered
}

// note adds the statement to the exit that it is broken by.
func (j *journey) note(step *dataFlow) {
	exit := j.exits[step]
	onward := j.onward(step.to)
	if exit == nil {
		exit = describeExit(step)
		exit.Path, exit.Onward = j.path(step.from), onward
		j.exits[step] = exit
	}
	exit.Broken = append(exit.Broken, Breach{Statement: j.index, Because: j.reason(step.from)})
}

func describeExit(step *dataFlow) *Exit {
	exit := &Exit{
		Element: step.by.Element, Attribute: step.by.Attribute, By: step.by,
		From: step.from.Holding, To: step.to.Holding, Carries: step.carries,
	}
	if step.kind != logExit && step.from.store != nil && step.from.Element != step.by.Element {
		exit.Element, exit.Attribute = step.from.Element, ""
	}
	return exit
}

// path lists where the data was until it got to a holder.
func (j *journey) path(to *holder) []Holding {
	way := []Holding{}
	for h := to; h != nil; {
		if h.Address != "" {
			way = append([]Holding{h.Holding}, way...)
		}
		step := j.came[h]
		if step == nil {
			break
		}
		h = step.from
	}
	return way
}

// reason says why the statement covers the data of a holder.
func (j *journey) reason(h *holder) string {
	for step := j.came[h]; step != nil; step = j.came[h] {
		h = step.from
	}
	return j.because[h]
}

// onward lists where data gets from a place outside, and marks all that it
// gets to as explained.
func (j *journey) onward(from *holder) []Holding {
	list := []Holding{}
	j.left[from] = true
	for queue := []*holder{from}; len(queue) > 0; queue = queue[1:] {
		for _, step := range queue[0].out {
			if !j.left[step.to] && j.forbids(step.to.Place) {
				j.left[step.to] = true
				list = append(list, step.to.Holding)
				queue = append(queue, step.to)
			}
		}
	}
	return list
}
