package topology

import "slices"

// joinStateMachines makes one orchestrator of a state machine and the functions
// that it runs or that start it.
func (o *orchestration) joinStateMachines(candidates []*instance) {
	for _, i := range candidates {
		if o.triggers.kinds[i.Type] != "state-machine" {
			continue
		}
		for _, part := range append(slices.Clone(o.triggers.sets[i]), o.triggers.by[i]...) {
			found := o.found[part.to]
			if found == nil || found.Kind != "function" {
				continue
			}
			if o.found[i] == nil {
				because := "of its function " + found.Address + ", " + found.Because
				o.note(i, found.Does, because, found.Evidence)
			}
			delete(o.found, part.to)
		}
	}
}

// dropStarters drops what only by its name performs a failover, and sets off
// something that does.
func (o *orchestration) dropStarters(candidates []*instance) {
	for _, i := range candidates {
		found := o.found[i]
		if found != nil && found.Evidence == nil && o.triggers.reaches(i, func(target *instance) bool {
			return target != i && o.found[target] != nil
		}) {
			delete(o.found, i)
		}
	}
}

// setsOffUnseen says that something which passes on that something happened
// promises a failover, and that what performs it is not in the code.
func (o *orchestration) setsOffUnseen(i *instance) bool {
	if !slices.ContainsFunc(namesOf(i), namesFailover) {
		return false
	}
	if o.triggers.reaches(i, func(target *instance) bool { return performs(o.triggers.kinds[target.Type]) }) {
		return false
	}
	switch o.triggers.kinds[i.Type] {
	case "topic":
		return len(o.triggers.by[i]) > 0 && !o.tellsPeople(i)
	case "alarm":
		return o.triggers.open[i] && !o.feedsCheck(i)
	case "rule":
		return o.triggers.open[i]
	default:
		return false
	}
}

// tellsPeople says that all subscriptions of a topic which the code shows are
// for people.
func (o *orchestration) tellsPeople(topic *instance) bool {
	subscribed := false
	for _, i := range o.here.byType["aws_sns_topic_subscription"] {
		isOf := slices.ContainsFunc(o.here.reads(i, "topic_arn"), func(r read) bool { return r.instance == topic })
		if !isOf {
			continue
		}
		subscribed = true
		people := []string{"email", "email-json", "sms", "application", "http", "https"}
		if !slices.Contains(people, i.known("protocol")) {
			return false
		}
	}
	return subscribed
}

// feedsCheck says that a Route 53 health check follows an alarm, which belongs
// in the region of its metric.
func (o *orchestration) feedsCheck(alarm *instance) bool {
	return slices.ContainsFunc(o.topology.HealthChecks, func(check HealthCheck) bool {
		return check.Alarm != nil && check.Alarm.Element == alarm.element()
	})
}

// addTriggers says what sets an orchestrator off.
func (o *orchestration) addTriggers(i *instance, found *Orchestrator) {
	for _, source := range o.triggers.chain(i) {
		if source.to.root == i.root {
			found.Triggers = append(found.Triggers, source.to.Address)
		}
		found.TriggeredBy = append(found.TriggeredBy, Trigger{
			Element: source.to.element(), Place: source.to.place(), Kind: o.triggers.kinds[source.to.Type],
		})
	}
}
