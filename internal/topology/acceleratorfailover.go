package topology

// addAcceleratorFailovers says of every listener of an accelerator with endpoint
// groups in several regions what leaving the slowest takes. Its addresses stay
// the same, so that no resolver has to ask again (AWS Global Accelerator
// Developer Guide, "How AWS Global Accelerator works").
func (l *losses) addAcceleratorFailovers(a *assembly) {
	byListener := map[*instance][]*instance{}
	var listeners []*instance
	for _, group := range a.here.byType["aws_globalaccelerator_endpoint_group"] {
		for _, listener := range a.here.reads(group, "listener_arn") {
			if len(byListener[listener.instance]) == 0 {
				listeners = append(listeners, listener.instance)
			}
			byListener[listener.instance] = append(byListener[listener.instance], group)
		}
	}
	for _, listener := range listeners {
		var slowest *Failover
		places := map[string]bool{}
		for _, group := range byListener[listener] {
			place := a.groupPlace(group)
			places[place.Region] = place.distinct()
			if found := l.leavingGroup(a, group, place); found != nil {
				slowest = slower(slowest, found)
			}
		}
		if slowest == nil || len(places) < 2 {
			continue
		}
		slowest.Of = listener.Address
		for _, accelerator := range a.here.reads(listener, "accelerator_arn") {
			slowest.Of = accelerator.Address
		}
		a.topology.Failovers = append(a.topology.Failovers, *slowest)
	}
}

// groupPlace is the region of an endpoint group: its own, else its provider's.
func (a *assembly) groupPlace(group *instance) Place {
	if group.naming("endpoint_group_region") != absent {
		return a.resolver.regionAt(group, "endpoint_group_region").place()
	}
	return a.providerPlace(group.root, group.Provider)
}

// leavingGroup says what leaving an endpoint group takes, nil where a figure is
// not known.
func (l *losses) leavingGroup(
	a *assembly, group *instance, place Place,
) *Failover {
	if !place.distinct() {
		return nil
	}
	noticed, ok := a.groupDetection(group)
	if !ok {
		return nil
	}
	var entries []Element
	for _, target := range a.here.reads(group, "endpoint_configuration") {
		entries = append(entries, target.element())
	}
	lost := l.from(entries, []string{place.Region})
	if lost.untimed {
		return nil
	}
	step := FailoverStep{
		Element: noticed.by.Element, Attribute: noticed.by.Attribute,
		Kind: "detection", Seconds: noticed.seconds, Because: noticed.words,
	}
	return summed(Failover{Element: group.element(), Place: place}, step, lost.step)
}

// groupDetection says how long an accelerator takes to see that all endpoints of
// a group fail. It goes by the health that load balancers tell, and checks others
// itself (AWS Global Accelerator Developer Guide, "Changing health check options").
func (a *assembly) groupDetection(group *instance) (detection, bool) {
	var slowest *detection
	for _, endpoint := range group.blocks("endpoint_configuration") {
		var found detection
		var ok bool
		for _, target := range a.here.reads(group, endpoint+".endpoint_id") {
			switch {
			case target.kind.Alias == "load-balancer":
				found, ok = a.targetDetection(target.instance)
			case target.managed():
				found, ok = a.ownDetection(group)
			}
		}
		if !ok {
			return detection{}, false
		}
		if slowest == nil || found.seconds > slowest.seconds {
			slowest = &found
		}
	}
	if slowest == nil {
		return detection{}, false
	}
	return *slowest, true
}

// ownDetection says how long the accelerator's own checks of a group take.
func (a *assembly) ownDetection(group *instance) (detection, bool) {
	var unknowns []string
	const path = "health_check_interval_seconds"
	interval, set := effective(group, path, defaultGroupInterval, &unknowns)
	threshold, _ := effective(group, "threshold_count", defaultGroupThreshold, &unknowns)
	if interval == nil || threshold == nil {
		return detection{}, false
	}
	return product(*interval, *threshold, "checks").seenBy(group, path, set), true
}
