package topology

import "slices"

// triggerLink is an argument that says what sets off what.
type triggerLink struct {
	// resourceType has the argument From that names what sets off, and To that
	// names what is set off; "" is the resource itself.
	resourceType, from, to string
}

func triggerLinks() []triggerLink {
	return []triggerLink{
		{"aws_sns_topic_subscription", "topic_arn", "endpoint"},
		{"aws_cloudwatch_event_target", "rule", "arn"},
		{"aws_cloudwatch_event_rule", "event_pattern", ""},
		{"aws_scheduler_schedule", "", "target[0].arn"},
		{"aws_lambda_permission", "source_arn", "function_name"},
		{"aws_lambda_event_source_mapping", "event_source_arn", "function_name"},
		{"aws_sfn_state_machine", "", "definition"},
		{"aws_lambda_function", "", "environment"},
		{"aws_ssmincidents_response_plan", "", "action"},
		{metricAlarmType, "", "alarm_actions"},
		{compositeAlarmType, "", "alarm_actions"},
		{compositeAlarmType, "alarm_rule", ""},
	}
}

// triggerKinds are the types that perform a failover or set one off.
func triggerKinds() map[string]string {
	return map[string]string{
		"aws_lambda_function": "function", "aws_sfn_state_machine": "state-machine",
		"aws_ssm_document": "runbook", "aws_codebuild_project": "build", "aws_codepipeline": "build",
		"aws_sns_topic": "topic", "aws_sqs_queue": "queue", "aws_cloudwatch_event_rule": "rule",
		"aws_scheduler_schedule": "schedule", "aws_ssmincidents_response_plan": "plan",
		metricAlarmType: "alarm", compositeAlarmType: "alarm",
	}
}

// performs says that something of a kind does the work itself; the other kinds
// only pass on that something happened.
func performs(kind string) bool {
	return slices.Contains([]string{"function", "state-machine", "runbook", "build"}, kind)
}

// wire leads from something to what it sets off or is set off by, with where
// that stands.
type wire struct {
	to *instance
	at Detector
}

// triggers say what sets off what.
type triggers struct {
	kinds map[string]string
	// by are what sets an instance off, sets what an instance sets off.
	by, sets map[*instance][]wire
	// open are those that set off something which the code does not show.
	open map[*instance]bool
}

func (a *assembly) newTriggers() *triggers {
	t := &triggers{
		kinds: triggerKinds(), by: map[*instance][]wire{}, sets: map[*instance][]wire{}, open: map[*instance]bool{},
	}
	for _, link := range triggerLinks() {
		for _, i := range a.here.byType[link.resourceType] {
			sources, targets := t.ends(a, i, link.from), t.ends(a, i, link.to)
			at := Detector{Element: i.element(), Attribute: link.to}
			if link.to == "" {
				at.Attribute = link.from
			}
			for _, source := range sources {
				for _, target := range targets {
					t.connect(source, target, at)
				}
				if _, complete := i.texts(link.to); len(targets) == 0 && !complete {
					t.open[source] = true
				}
			}
		}
	}
	return t
}

// ends returns what an argument names among what can set off or be set off, by
// reference or by a literal ARN.
func (t *triggers) ends(a *assembly, i *instance, path string) []*instance {
	if path == "" {
		return []*instance{i}
	}
	found := a.namedByARNs(i, path)
	for _, target := range a.here.reads(i, path) {
		named := []read{target}
		if target.Type == "aws_lambda_alias" {
			named = a.here.reads(target.instance, "function_name")
		}
		for _, one := range named {
			kind := t.kinds[one.Type]
			// A function is told of topics and queues to send to, for other ends.
			passes := path == "environment" && !performs(kind)
			if kind != "" && one.managed() && !passes && !slices.Contains(found, one.instance) {
				found = append(found, one.instance)
			}
		}
	}
	return found
}

// namedByARNs returns the topics and functions of its root that an argument of an
// instance names by their literal ARNs.
func (a *assembly) namedByARNs(i *instance, path string) []*instance {
	var found []*instance
	texts, _ := i.texts(path)
	for _, text := range append(texts, i.known(path)) {
		named := a.namedBy(text)
		if named != nil && named != i && named.root == i.root && !slices.Contains(found, named) {
			found = append(found, named)
		}
	}
	return found
}

func (t *triggers) connect(source, target *instance, at Detector) {
	known := slices.ContainsFunc(t.sets[source], func(w wire) bool { return w.to == target })
	if source == target || known {
		return
	}
	t.sets[source] = append(t.sets[source], wire{target, at})
	t.by[target] = append(t.by[target], wire{source, at})
}

// chain lists what sets an instance off, nearest first.
func (t *triggers) chain(i *instance) []wire {
	var found []wire
	seen := map[*instance]bool{i: true}
	queue := []*instance{i}
	for len(queue) > 0 {
		for _, source := range t.by[queue[0]] {
			if !seen[source.to] {
				seen[source.to] = true
				found = append(found, source)
				queue = append(queue, source.to)
			}
		}
		queue = queue[1:]
	}
	return found
}

// reaches says that an instance sets off, in the end, something for which a
// condition holds.
func (t *triggers) reaches(i *instance, holds func(*instance) bool) bool {
	seen := map[*instance]bool{i: true}
	queue := []*instance{i}
	for len(queue) > 0 {
		for _, target := range t.sets[queue[0]] {
			if holds(target.to) {
				return true
			}
			if !seen[target.to] {
				seen[target.to] = true
				queue = append(queue, target.to)
			}
		}
		queue = queue[1:]
	}
	return false
}
