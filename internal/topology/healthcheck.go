package topology

import (
	"path"
	"slices"

	"github.com/regionlint/regionlint/parser/terraform"
)

// The settings of a health check that leaves them out (Amazon Route 53 API
// Reference, "HealthCheckConfig").
const (
	defaultCheckInterval  = 30.0
	defaultCheckThreshold = 3.0
)

// addHealthChecks fills the document's health checks.
func (a *assembly) addHealthChecks() {
	a.topology.HealthChecks = []HealthCheck{}
	users := a.recordsByCheck()
	for _, i := range a.here.byType["aws_route53_health_check"] {
		a.topology.HealthChecks = append(a.topology.HealthChecks, a.healthCheck(i, users[i]))
	}
}

// addHealth says what health checks are there for, and what is wrong with them.
// It reads the routes and the workloads.
func (a *assembly) addHealth() {
	a.addRefusals()
	a.addUnwatched()
	a.addServed()
	a.addAttachments()
	a.addUnreachable()
	a.addShallow()
	a.addFaults()
	a.addProbes()
}

// recordsByCheck maps each health check to the records that name it.
func (a *assembly) recordsByCheck() map[*instance][]string {
	users := map[*instance][]string{}
	for _, record := range a.here.byType["aws_route53_record"] {
		if record.presence("health_check_id") == absent {
			continue
		}
		for _, check := range a.here.reads(record, "health_check_id") {
			if !slices.Contains(users[check.instance], record.Address) {
				users[check.instance] = append(users[check.instance], record.Address)
			}
		}
	}
	return users
}

func (a *assembly) healthCheck(i *instance, usedBy []string) HealthCheck {
	check := HealthCheck{
		Element: i.element(), Set: settings(i),
		Targets: []string{}, UsedBy: append([]string{}, usedBy...), Unknown: []string{},
	}
	note := func(name string, p presence) {
		if p == unknown {
			check.Unknown = append(check.Unknown, name)
		}
	}
	for name, field := range map[string]*string{
		"type": &check.Type, "fqdn": &check.FQDN, "ip_address": &check.IPAddress, "resource_path": &check.Path,
		"search_string": &check.SearchString, "insufficient_data_health_status": &check.InsufficientStatus,
	} {
		text, p := i.text(name)
		if *field = text; text == "" && i.isPlaceholder(name) {
			p = unknown
		}
		note(name, p)
	}
	check.Interval, check.IntervalSet = effective(i, "request_interval", defaultCheckInterval, &check.Unknown)
	check.Threshold, check.ThresholdSet = effective(i, "failure_threshold", defaultCheckThreshold, &check.Unknown)
	check.ChildThreshold = optionalNumber(i, "child_health_threshold", "child_health_threshold", &check.Unknown)
	for name, field := range map[string]**bool{"disabled": &check.Disabled, "invert_healthcheck": &check.Inverted} {
		on, p := i.flag(name)
		note(name, p)
		if p != unknown {
			*field = &on
		}
	}
	regions, complete := i.texts("regions")
	if check.Regions = regions; !complete {
		check.Unknown = append(check.Unknown, "regions")
	}
	for _, child := range a.here.reads(i, "child_healthchecks") {
		check.Children = append(check.Children, child.Address)
	}
	for _, target := range a.here.reads(i, "fqdn", "ip_address") {
		if !slices.Contains(check.Targets, target.Address) {
			check.Targets = append(check.Targets, target.Address)
		}
	}
	check.ChildCount = childCount(i)
	check.Port = optionalNumber(i, "port", "port", &check.Unknown)
	check.Control = a.controlOf(i)
	check.Alarm = a.alarmOf(i)
	slices.Sort(check.Unknown)
	return check
}

// isPlaceholder says that an argument has the default of a variable of the root,
// in place of which those who apply it give a value.
func (i *instance) isPlaceholder(argument string) bool {
	origin := i.Origin(argument)
	if origin.Kind != terraform.OriginVariable || len(origin.Hops) == 0 {
		return false
	}
	last := origin.Hops[len(origin.Hops)-1]
	return last.Given == "default" && path.Dir(last.File) == i.root.Dir
}

// controlOf returns the routing control that a check follows: its id where the
// code has it, else its ARN, "" where neither is known.
func (a *assembly) controlOf(i *instance) string {
	controls := a.here.reads(i, "routing_control_arn")
	if len(controls) == 1 && controls[0].Type == "aws_route53recoverycontrolconfig_routing_control" {
		return controls[0].id()
	}
	return i.known("routing_control_arn")
}

// childCount returns how many checks a calculated check goes by, nil where that
// is not known. Their ids need not be known; in a set, two that are not known
// may be one.
func childCount(i *instance) *float64 {
	children := i.at("child_healthchecks")
	if presenceOf(children) != known || !children.CanIterateElements() {
		return nil
	}
	if children.Type().IsSetType() && !children.IsWhollyKnown() {
		return nil
	}
	count := float64(len(elements(children)))
	return &count
}

// settings lists the arguments that the code sets, sorted.
func settings(i *instance) []string {
	names := []string{}
	if presenceOf(i.Values) != known || !isObject(i.Values.Type()) {
		return names
	}
	for it := i.Values.ElementIterator(); it.Next(); {
		key, value := it.Element()
		if value, _ = value.Unmark(); !value.IsKnown() || !value.IsNull() {
			names = append(names, key.AsString())
		}
	}
	slices.Sort(names)
	return names
}

// effective returns the number that holds, nil where it is not known, and
// whether the code sets it.
func effective(i *instance, path string, otherwise float64, unknowns *[]string) (*float64, bool) {
	switch number, p := i.number(path); p {
	case known:
		return &number, true
	case unknown:
		*unknowns = append(*unknowns, path)
		return nil, true
	default:
		return &otherwise, false
	}
}

// alarmOf returns the CloudWatch alarm that a check follows, nil where the
// code does not show it.
func (a *assembly) alarmOf(i *instance) *Alarm {
	if i.presence("cloudwatch_alarm_name") == absent {
		return nil
	}
	for _, source := range a.here.reads(i, "cloudwatch_alarm_name") {
		if source.Type == metricAlarmType {
			return a.alarms[source.element()]
		}
	}
	return a.alarmNamed(i)
}

// alarmNamed returns the alarm with the name and in the region that a check
// names; one of its own root comes first.
func (a *assembly) alarmNamed(i *instance) *Alarm {
	name := i.known("cloudwatch_alarm_name")
	at := a.resolver.regionAt(i, "cloudwatch_alarm_region").place()
	var found *Alarm
	for _, alarm := range a.alarmNames[name] {
		fits := !alarm.Composite && (alarm.Place == at || !alarm.distinct() || !at.distinct())
		if fits && (found == nil || alarm.Root == i.root.Name && found.Root != i.root.Name) {
			found = alarm
		}
	}
	return found
}
