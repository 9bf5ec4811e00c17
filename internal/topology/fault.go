package topology

import (
	"fmt"
	"slices"
	"strings"
)

// checkerRegions are the regions with checkers (Amazon Route 53 API Reference,
// "HealthCheckConfig", Regions).
var checkerRegions = []string{
	"ap-northeast-1", "ap-southeast-1", "ap-southeast-2", "eu-west-1", "sa-east-1", "us-east-1", "us-west-1",
	"us-west-2",
}

const calculatedType = "CALCULATED"

// fewestRegions is how many of them Route 53 asks for.
const fewestRegions = 3

// addFaults finds the settings that Route 53 refuses or that make a check
// useless (Amazon Route 53 API Reference, "HealthCheckConfig").
func (a *assembly) addFaults() {
	calculated := map[Element]bool{}
	for k := range a.topology.HealthChecks {
		check := &a.topology.HealthChecks[k]
		calculated[check.Element] = strings.EqualFold(check.Type, calculatedType)
	}
	for k := range a.topology.HealthChecks {
		check := &a.topology.HealthChecks[k]
		check.Faults = slices.Concat(
			check.figureFaults(), check.regionFaults(), check.typeFaults(), check.parentFaults(calculated),
		)
	}
}

func (c *HealthCheck) figureFaults() []Fault {
	var faults []Fault
	if c.IntervalSet && c.Interval != nil && *c.Interval != 10 && *c.Interval != 30 {
		faults = append(faults, Fault{What: "interval", Attribute: "request_interval", Number: c.Interval})
	}
	if c.ThresholdSet && c.Threshold != nil && !isCount(*c.Threshold, 1, 10) {
		faults = append(faults, Fault{What: "threshold", Attribute: "failure_threshold", Number: c.Threshold})
	}
	return faults
}

func isCount(number float64, least, most int) bool {
	whole := int(number)
	return float64(whole) == number && least <= whole && whole <= most
}

func (c *HealthCheck) regionFaults() []Fault {
	named := slices.Compact(slices.Sorted(slices.Values(c.Regions)))
	elsewhere := slices.DeleteFunc(slices.Clone(named), func(name string) bool {
		return slices.Contains(checkerRegions, name)
	})
	switch {
	case len(named) >= fewestRegions && len(elsewhere) > 0:
		return []Fault{{What: "no-checkers", Attribute: "regions", Names: elsewhere}}
	case len(named) > 0 && len(named) < fewestRegions && !slices.Contains(c.Unknown, "regions"):
		return []Fault{{What: "few-regions", Attribute: "regions", Names: named}}
	}
	return nil
}

// typeFaults finds what a type of check asks for and does not have.
func (c *HealthCheck) typeFaults() []Fault {
	switch kind := strings.ToUpper(c.Type); {
	case kind == "":
		if c.lacks("type", c.Type) {
			return []Fault{{What: "no-type"}}
		}
		return nil
	case isEndpoint(kind):
		return c.endpointFaults()
	case kind == calculatedType:
		return c.childFaults()
	case kind == "CLOUDWATCH_METRIC":
		return c.alarmFaults()
	case kind != "RECOVERY_CONTROL":
		return []Fault{{What: "no-such-type", Attribute: "type", Names: []string{c.Type}}}
	case !slices.Contains(c.Set, "routing_control_arn"):
		return []Fault{{What: "no-control"}}
	}
	return nil
}

// lacks says that the code does not set an argument, or sets it to "".
func (c *HealthCheck) lacks(argument, value string) bool {
	return value == "" && !slices.Contains(c.Unknown, argument)
}

func (c *HealthCheck) endpointFaults() []Fault {
	var faults []Fault
	if c.lacks("fqdn", c.FQDN) && c.lacks("ip_address", c.IPAddress) {
		fault := Fault{What: "no-endpoint"}
		for _, argument := range []string{"ip_address", "fqdn"} {
			if slices.Contains(c.Set, argument) {
				fault.Attribute = argument
			}
		}
		faults = append(faults, fault)
	}
	if strings.HasSuffix(strings.ToUpper(c.Type), "_STR_MATCH") && c.lacks("search_string", c.SearchString) {
		faults = append(faults, Fault{What: "no-search-string"})
	}
	if strings.EqualFold(c.Type, "TCP") && c.Path != "" {
		faults = append(faults, Fault{What: "not-for-tcp", Attribute: "resource_path"})
	}
	if strings.EqualFold(c.Type, "TCP") && c.SearchString != "" {
		faults = append(faults, Fault{What: "not-for-tcp", Attribute: "search_string"})
	}
	return faults
}

func (c *HealthCheck) childFaults() []Fault {
	const threshold = "child_health_threshold"
	switch {
	case !slices.Contains(c.Set, "child_healthchecks"):
		return []Fault{{What: "no-children"}}
	case c.ChildThreshold == nil:
	case *c.ChildThreshold == 0:
		return []Fault{{What: "always-passes", Attribute: threshold, Number: c.ChildThreshold}}
	case c.ChildCount != nil && *c.ChildThreshold > *c.ChildCount:
		return []Fault{{What: "never-passes", Attribute: threshold, Number: c.ChildThreshold}}
	}
	return nil
}

// parentFaults finds calculated checks among the children of one (Amazon Route 53
// Developer Guide, "Monitoring other health checks").
func (c *HealthCheck) parentFaults(calculated map[Element]bool) []Fault {
	parents := slices.DeleteFunc(slices.Clone(c.Children), func(child string) bool {
		return !calculated[Element{Address: child, Root: c.Root}]
	})
	if !strings.EqualFold(c.Type, calculatedType) || len(parents) == 0 {
		return nil
	}
	return []Fault{{What: "calculated-children", Attribute: "child_healthchecks", Names: parents}}
}

func (c *HealthCheck) alarmFaults() []Fault {
	var faults []Fault
	missing := slices.DeleteFunc([]string{"cloudwatch_alarm_name", "cloudwatch_alarm_region"}, func(name string) bool {
		return slices.Contains(c.Set, name)
	})
	if len(missing) > 0 {
		faults = append(faults, Fault{What: "no-alarm", Names: missing})
	}
	if traits := c.Alarm.unusable(); len(traits) > 0 {
		faults = append(faults, Fault{What: "unusable-alarm", Attribute: "cloudwatch_alarm_name", Names: traits})
	}
	return faults
}

// highResolution is the period in seconds below which Route 53 cannot follow.
const highResolution = 60

// unusable says in words what Route 53 cannot follow in an alarm (Amazon
// Route 53 API Reference, "AlarmIdentifier").
func (alarm *Alarm) unusable() []string {
	var traits []string
	if alarm == nil {
		return nil
	}
	if alarm.MetricMath {
		traits = append(traits, "uses metric math")
	}
	if alarm.PeriodSeconds != nil && *alarm.PeriodSeconds < highResolution {
		traits = append(traits, fmt.Sprintf("has a period of %g s", *alarm.PeriodSeconds))
	}
	if alarm.ExtendedStatistic != "" {
		traits = append(traits, "uses the statistic "+alarm.ExtendedStatistic)
	}
	counts, of := alarm.DatapointsToAlarm, alarm.EvaluationPeriods
	if counts != nil && of != nil && *counts < *of {
		traits = append(traits, fmt.Sprintf("counts %g of %g periods", *counts, *of))
	}
	return traits
}
