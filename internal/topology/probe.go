package topology

import (
	"cmp"
	"slices"
	"strings"
)

// The settings of an endpoint group that leaves them out (AWS Global Accelerator
// API Reference, "EndpointGroup").
const (
	defaultGroupInterval  = 30.0
	defaultGroupThreshold = 3.0
)

// addProbes lists what notices for users that a region fails. It reads the
// health checks and the routes.
func (a *assembly) addProbes() {
	a.topology.Probes = []Probe{}
	for k := range a.topology.HealthChecks {
		a.addCheckProbe(&a.topology.HealthChecks[k])
	}
	a.addTargetProbes()
	for _, i := range a.here.byType["aws_globalaccelerator_endpoint_group"] {
		a.addGroupProbe(i)
	}
	slices.SortStableFunc(a.topology.Probes, func(x, y Probe) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
}

// addCheckProbe adds a health check that records go by.
func (a *assembly) addCheckProbe(check *HealthCheck) {
	direct := slices.DeleteFunc(slices.Clone(check.Serves), func(served Served) bool { return len(served.Through) > 0 })
	if len(direct) == 0 || check.Interval == nil || check.Threshold == nil || !check.probes() {
		return
	}
	found := product(*check.Interval, *check.Threshold, "checks")
	probe := Probe{
		Element: check.Element, Kind: "health-check", Interval: check.Interval, Threshold: check.Threshold,
		Seconds: found.seconds, Sum: found.words, Serves: direct,
	}
	if check.IntervalSet {
		probe.Attribute = "request_interval"
	}
	a.topology.Probes = append(a.topology.Probes, probe)
}

// probes says that a check probes an endpoint itself. Without a type, what it
// probes tells.
func (c *HealthCheck) probes() bool {
	if !slices.Contains(c.Set, "type") {
		return c.FQDN != "" || c.IPAddress != ""
	}
	return isEndpoint(c.Type)
}

// addTargetProbes adds the target groups that alone tell an alias of its
// load balancer's health.
func (a *assembly) addTargetProbes() {
	found := map[Detector]*Probe{}
	var order []Detector
	for _, route := range a.topology.Routes {
		for k := range route.Members {
			member := &route.Members[k]
			if !member.reliesOnTargets() {
				continue
			}
			by := *member.DetectedBy
			if found[by] == nil {
				found[by] = &Probe{
					Element: by.Element, Kind: "target-group", Attribute: by.Attribute,
					Seconds: *member.DetectionSeconds, Sum: member.Detection,
				}
				order = append(order, by)
			}
			found[by].Serves = append(found[by].Serves, Served{
				Element: member.Element, Place: member.Place, Name: route.Name,
			})
		}
	}
	for _, by := range order {
		a.topology.Probes = append(a.topology.Probes, *found[by])
	}
}

// reliesOnTargets says that a routed record has no health check, and an alias
// that goes by the targets of its load balancer.
func (m *RouteMember) reliesOnTargets() bool {
	evaluates := m.Alias != nil && m.Alias.EvaluateTargetHealth != nil && *m.Alias.EvaluateTargetHealth
	return evaluates && m.Alias.Kind == "load-balancer" && len(m.Policies) > 0 && !m.HealthCheckSet &&
		m.DetectedBy != nil && m.DetectionSeconds != nil
}

// addGroupProbe adds an endpoint group of an accelerator that probes its
// endpoints. Of a load balancer, it takes over the health (AWS Global Accelerator
// Developer Guide, "Changing health check options").
func (a *assembly) addGroupProbe(i *instance) {
	endpoints := i.blocks("endpoint_configuration")
	probed := !slices.ContainsFunc(endpoints, func(block string) bool { return !a.isProbed(i, block) })
	var unknowns []string
	interval, intervalSet := effective(i, "health_check_interval_seconds", defaultGroupInterval, &unknowns)
	threshold, thresholdSet := effective(i, "threshold_count", defaultGroupThreshold, &unknowns)
	if len(endpoints) == 0 || !probed || interval == nil || threshold == nil {
		return
	}
	found := product(*interval, *threshold, "checks")
	probe := Probe{
		Element: i.element(), Kind: "endpoint-group", Interval: interval, Threshold: threshold,
		Seconds: found.seconds, Sum: found.words, Serves: a.accelerates(i),
	}
	switch {
	case intervalSet:
		probe.Attribute = "health_check_interval_seconds"
	case thresholdSet:
		probe.Attribute = "threshold_count"
	}
	a.topology.Probes = append(a.topology.Probes, probe)
}

// accelerates is the accelerator that sends users to an endpoint group, none
// where the code does not show it.
func (a *assembly) accelerates(group *instance) []Served {
	served := []Served{}
	for _, listener := range a.here.reads(group, "listener_arn") {
		for _, accelerator := range a.here.reads(listener.instance, "accelerator_arn") {
			served = append(served, Served{
				Element: accelerator.element(), Place: a.groupPlace(group),
				Name: cmp.Or(accelerator.known("name"), accelerator.Address),
			})
		}
	}
	return served
}

// isProbed says that an endpoint is an instance or an address. Anything else is
// a load balancer, or not known.
func (a *assembly) isProbed(i *instance, block string) bool {
	if i.uncertain(block) {
		return false
	}
	id := i.known(block + ".endpoint_id")
	if strings.HasPrefix(id, "i-") || strings.HasPrefix(id, "eipalloc-") {
		return true
	}
	return slices.ContainsFunc(a.here.reads(i, block+".endpoint_id"), func(endpoint read) bool {
		return endpoint.Type == "aws_instance" || endpoint.Type == "aws_eip"
	})
}
