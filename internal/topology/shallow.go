package topology

import (
	"slices"
	"strings"
)

// fronts finds what is behind the endpoints that health checks probe.
type fronts struct {
	*assembly
	workloads map[Element]*Workload
	databases map[Element]bool
	// members are the workloads behind a target group.
	members map[Element][]*Workload
}

// addShallow says which checks look at less than they could.
func (a *assembly) addShallow() {
	if len(a.topology.HealthChecks) == 0 {
		return
	}
	f := a.fronts()
	for k := range a.topology.HealthChecks {
		check := &a.topology.HealthChecks[k]
		switch kind := strings.ToUpper(check.Type); {
		case kind == "TCP":
			check.Shallow = f.connection(check)
		case kind != "HTTP" && kind != "HTTPS", slices.Contains(check.Unknown, "resource_path"):
		case check.Path == "", check.Path == "/":
			check.Shallow = f.frontPage(check)
		}
	}
}

func (a *assembly) fronts() *fronts {
	f := &fronts{
		assembly: a, workloads: map[Element]*Workload{}, databases: map[Element]bool{},
		members: map[Element][]*Workload{},
	}
	for _, store := range a.topology.Datastores {
		f.databases[store.Element] = store.Database
	}
	for k := range a.topology.Workloads {
		workload := &a.topology.Workloads[k]
		f.workloads[workload.Element] = workload
		for _, address := range workload.DependsOn {
			used := Element{Root: workload.Root, Address: address}
			if workload.Kind != "load-balancer" && f.isTargetGroup(used) {
				f.members[used] = append(f.members[used], workload)
			}
		}
	}
	return f
}

func (f *fronts) isTargetGroup(element Element) bool {
	i := f.here.byAddress[element]
	return i != nil && (i.Type == "aws_lb_target_group" || i.Type == "aws_alb_target_group")
}

// endsOf returns what a check probes: what its address or name reads, what the
// records of its name lead to, else what the records lead to that go by it.
func (f *fronts) endsOf(check *HealthCheck) []*instance {
	var read []*instance
	for _, target := range f.here.reads(f.here.byAddress[check.Element], "fqdn", "ip_address") {
		read = append(read, target.instance)
	}
	if ends := f.ends(read); len(ends) > 0 {
		return ends
	}
	if check.FQDN != "" {
		var named []*instance
		for _, set := range f.routing.byName[fullName(check.FQDN, "")] {
			for _, rec := range set.records {
				named = append(named, rec.instance)
			}
		}
		if ends := f.ends(named); len(ends) > 0 {
			return ends
		}
	}
	var served []*instance
	for _, each := range check.Serves {
		served = append(served, f.here.byAddress[each.Element])
	}
	return f.ends(served)
}

// ends puts in place of each record what it leads to, and leaves out what only
// supplies a name.
func (f *fronts) ends(read []*instance) []*instance {
	var ends []*instance
	add := func(i *instance) {
		if !slices.Contains(suppliers, i.Type) && f.routing.of[i] == nil && !slices.Contains(ends, i) {
			ends = append(ends, i)
		}
	}
	for _, i := range read {
		rec := f.routing.of[i]
		if rec == nil {
			add(i)
			continue
		}
		for _, target := range f.routing.targetsOf(rec) {
			add(target.instance)
		}
	}
	return ends
}

// connection says that a check opens a connection to what speaks HTTP.
func (f *fronts) connection(check *HealthCheck) *Shallow {
	found := &Shallow{What: "connection", Port: check.Port}
	speaks := unknown
	for _, end := range f.endsOf(check) {
		switch f.speaksHTTP(end, check.Port) {
		case absent:
			return nil
		case known:
			speaks, found.Target = known, end.Address
		case unknown:
		}
	}
	if speaks == known || check.Port != nil && (*check.Port == 80 || *check.Port == 443) {
		return found
	}
	return nil
}

// speaksHTTP says whether an endpoint speaks HTTP on a port: known that it does,
// absent that it does not.
func (f *fronts) speaksHTTP(end *instance, port *float64) presence {
	balancer := end.kind.Workload != nil && end.kind.Workload.Kind == "load-balancer"
	switch {
	case balancer && end.Type == "aws_elb":
		return classicHTTP(end, port)
	case balancer && end.presence("load_balancer_type") == unknown:
		return unknown
	case balancer:
		if kind := end.known("load_balancer_type"); kind != "" && kind != "application" {
			return absent
		}
		return known
	case slices.Contains([]string{"api-gateway", "cloudfront", "s3"}, end.kind.Alias):
		return known
	}
	return unknown
}

// classicHTTP reads the listener of a Classic Load Balancer on a port.
func classicHTTP(end *instance, port *float64) presence {
	for _, listener := range end.blocks("listener") {
		number, p := end.number(listener + ".lb_port")
		if p != known || port == nil || number != *port {
			continue
		}
		switch protocol, p := end.text(listener + ".lb_protocol"); {
		case p == unknown:
			return unknown
		case strings.HasPrefix(strings.ToUpper(protocol), "HTTP"):
			return known
		default:
			return absent
		}
	}
	return unknown
}

// frontPage says that a check asks for the front page of a service with a database.
func (f *fronts) frontPage(check *HealthCheck) *Shallow {
	for _, end := range f.endsOf(check) {
		for _, workload := range f.behind(end) {
			if store := f.databaseOf(workload); store != "" {
				return &Shallow{What: "path", Target: end.Address, Workload: workload.Address, Datastore: store}
			}
		}
	}
	return nil
}

// behind returns the workloads that answer at an endpoint: itself, the targets
// of its target groups, what its routes call.
func (f *fronts) behind(end *instance) []*Workload {
	var found []*Workload
	add := func(workload *Workload) {
		if workload != nil && !slices.Contains(found, workload) {
			found = append(found, workload)
		}
	}
	front := f.workloads[end.element()]
	if front == nil {
		for _, target := range f.here.reads(end, "") {
			add(f.workloads[target.element()])
		}
		return found
	}
	add(front)
	if front.Kind != "load-balancer" && front.Kind != "api" {
		return found
	}
	for _, address := range front.DependsOn {
		used := Element{Root: front.Root, Address: address}
		for _, member := range f.members[used] {
			add(member)
		}
		if other := f.workloads[used]; other != nil && other.Kind != "load-balancer" {
			add(other)
		}
	}
	return found
}

// databaseOf returns the address of a database that a workload depends on.
func (f *fronts) databaseOf(workload *Workload) string {
	for _, address := range workload.DependsOn {
		if f.databases[Element{Root: workload.Root, Address: address}] {
			return address
		}
	}
	return ""
}
