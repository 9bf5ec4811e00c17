package topology

import (
	"fmt"
	"strings"
)

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
func (a *assembly) targetDetection(balancer *instance) (detection, bool) {
	var best *detection
	for _, used := range a.uses(balancer) {
		user := used.to
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
