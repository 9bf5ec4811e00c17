package topology

import "slices"

// watch is what a system has that can watch the lag of copies and costs,
// also those of another system.
type watch struct {
	alarms    []Alarm
	observers []foreign
	// costs are what watches costs.
	costs []foreign
}

func (w *watch) join(other watch) {
	w.alarms = append(w.alarms, other.alarms...)
	w.observers = append(w.observers, other.observers...)
	w.costs = append(w.costs, other.costs...)
}

// watch finds alarms on replication, and what else watches.
func (p *Placement) watch() watch {
	a := &assembly{catalogue: p.catalogue, roots: p.roots, here: p.index}
	found := watch{costs: costWatchersIn(p.roots, p.index)}
	for _, observer := range a.observers() {
		found.observers = append(found.observers, foreign{address: observer.Address, root: observer.Root})
	}
	if len(p.index.byType[metricAlarmType]) == 0 {
		return found
	}
	a.addAlarms()
	kinds := lagKinds(p.catalogue)
	for _, alarm := range a.topology.Alarms {
		if slices.ContainsFunc(alarm.Metrics, func(metric AlarmMetric) bool {
			return len(kinds[lagName{metric.Namespace, metric.Name}]) > 0 || mayBeOnReplication(metric.Name)
		}) {
			found.alarms = append(found.alarms, alarm)
		}
	}
	return found
}

func foreignAlarm(alarm Alarm) foreign { return foreign{address: alarm.Address, root: alarm.Root} }
