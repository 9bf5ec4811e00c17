package topology

import (
	"fmt"
	"maps"
	"slices"
	"strings"
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
		*field = text
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
	check.Alarm = a.alarmOf(i)
	slices.Sort(check.Unknown)
	return check
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
	alarm := a.alarmInstance(i)
	if alarm == nil {
		return nil
	}
	described := &Alarm{
		Element: alarm.element(), Statistic: alarm.known("statistic"),
		ExtendedStatistic: alarm.known("extended_statistic"), MetricMath: len(alarm.blocks("metric_query")) > 0,
		Unknown: []string{},
	}
	for _, name := range []string{"statistic", "extended_statistic"} {
		if alarm.presence(name) == unknown {
			described.Unknown = append(described.Unknown, name)
		}
	}
	for name, field := range map[string]**float64{
		"period": &described.PeriodSeconds, "evaluation_periods": &described.EvaluationPeriods,
		"datapoints_to_alarm": &described.DatapointsToAlarm,
	} {
		*field = optionalNumber(alarm, name, name, &described.Unknown)
	}
	slices.Sort(described.Unknown)
	return described
}

func (a *assembly) alarmInstance(i *instance) *instance {
	for _, source := range a.here.reads(i, "cloudwatch_alarm_name") {
		if source.Type == "aws_cloudwatch_metric_alarm" {
			return source.instance
		}
	}
	name := i.known("cloudwatch_alarm_name")
	for _, candidate := range a.here.byType["aws_cloudwatch_metric_alarm"] {
		if name != "" && candidate.known("alarm_name") == name && candidate.root == i.root {
			return candidate
		}
	}
	return nil
}

// detection is the least time until a failure is seen, and its addends in words.
type detection struct {
	seconds float64
	words   string
	by      Detector
}

// seenBy names what sees the failure, and where its interval is set.
func (d detection) seenBy(i *instance, path string, set bool) detection {
	d.by = Detector{Element: i.element()}
	if set {
		d.by.Attribute = path
	}
	return d
}

// detectionOf says how long a health check takes, if that can be told.
func (a *assembly) detectionOf(i *instance) (detection, bool) {
	if disabled, p := i.flag("disabled"); p == unknown || disabled {
		return detection{}, false
	}
	kind, p := i.text("type")
	switch {
	case p == unknown, kind == "CALCULATED", kind == "RECOVERY_CONTROL":
		return detection{}, false
	case kind == "CLOUDWATCH_METRIC":
		alarm := a.alarmOf(i)
		if alarm == nil || alarm.PeriodSeconds == nil || alarm.EvaluationPeriods == nil {
			return detection{}, false
		}
		return product(*alarm.PeriodSeconds, *alarm.EvaluationPeriods, "periods").seenBy(i, "", false), true
	}
	var unknowns []string
	interval, set := effective(i, "request_interval", defaultCheckInterval, &unknowns)
	threshold, _ := effective(i, "failure_threshold", defaultCheckThreshold, &unknowns)
	if interval == nil || threshold == nil {
		return detection{}, false
	}
	return product(*interval, *threshold, "checks").seenBy(i, "request_interval", set), true
}

func product(seconds, times float64, of string) detection {
	if times == 1 {
		of = strings.TrimSuffix(of, "s")
	}
	return detection{seconds: seconds * times, words: fmt.Sprintf("%g s x %g %s", seconds, times, of)}
}

// soonest returns the shorter of two detections, the first of two that are equal.
func soonest(best *detection, found detection) *detection {
	if best == nil || found.seconds < best.seconds {
		return &found
	}
	return best
}

// The settings of a target group that leaves them out (Terraform AWS provider,
// aws_lb_target_group).
const (
	defaultTargetInterval  = 30.0
	defaultTargetThreshold = 3.0
)

// targetDetection says how long a load balancer takes to see that its targets
// fail: the least of its target groups, since one without healthy targets
// makes the load balancer unhealthy (Amazon Route 53 API Reference, "AliasTarget").
func (a *assembly) targetDetection(balancer *instance, parts map[*instance][]*instance) (detection, bool) {
	var best *detection
	uses := a.uses(balancer, parts)
	for _, address := range slices.Sorted(maps.Keys(uses)) {
		user := uses[address]
		if user.Type != "aws_lb_target_group" && user.Type != "aws_alb_target_group" {
			continue
		}
		var unknowns []string
		const path = "health_check[0].interval"
		interval, set := effective(user, path, defaultTargetInterval, &unknowns)
		threshold, _ := effective(user, "health_check[0].unhealthy_threshold", defaultTargetThreshold, &unknowns)
		if interval == nil || threshold == nil {
			return detection{}, false
		}
		best = soonest(best, product(*interval, *threshold, "target checks").seenBy(user, path, set))
	}
	if best == nil {
		return detection{}, false
	}
	return *best, true
}
