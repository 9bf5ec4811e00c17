package topology

import (
	"net/netip"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/parser/terraform"
)

// sharedSpace is for carriers' networks (RFC 6598), and no more public than
// those of RFC 1918.
var sharedSpace = netip.MustParsePrefix("100.64.0.0/10")

// addUnreachable says which checks probe what no checker reaches: the checkers
// of Route 53 are in the internet (Amazon Route 53 API Reference,
// "HealthCheckConfig", IPAddress).
func (a *assembly) addUnreachable() {
	for k := range a.topology.HealthChecks {
		check := &a.topology.HealthChecks[k]
		if check.Type == "" || !isEndpoint(check.Type) {
			continue
		}
		i := a.here.byAddress[check.Element]
		argument := "fqdn"
		if i.naming("ip_address") != absent {
			argument = "ip_address"
		}
		if found := a.privateEnd(i, argument); found != nil {
			found.Attribute = argument
			check.Unreachable = found
		}
	}
}

// privateEnd says what an argument with an address or a name leads to, where
// the internet cannot reach it: by its text, else by what it reads.
func (a *assembly) privateEnd(i *instance, path string) *Unreachable {
	text, p := i.text(path)
	switch p {
	case absent:
		return nil
	case known:
		if found := privateText(text); found != nil || path == "ip_address" {
			return found
		}
		return a.privateName(text)
	case unknown:
	}
	direct := i.Origin(path).Kind == terraform.OriginResource
	var found *Unreachable
	for _, target := range a.here.reads(i, path) {
		// A name that is made of a record's is another name.
		if target.Type == recordType && !direct {
			return nil
		}
		if found = a.privateRead(target); found == nil {
			return nil
		}
	}
	return found
}

// privateText tells private addresses, and the names that AWS gives to what has
// no others.
func privateText(text string) *Unreachable {
	name := strings.TrimSuffix(strings.ToLower(text), ".")
	if address, err := netip.ParseAddr(name); err == nil {
		if isPrivate(address.Unmap()) {
			return &Unreachable{What: "private-address", Name: text}
		}
		return nil
	}
	switch {
	// Elastic Load Balancing User Guides, "Load balancer scheme".
	case strings.HasPrefix(name, "internal-") && strings.HasSuffix(name, ".elb.amazonaws.com"):
		return &Unreachable{What: "internal-load-balancer", Name: text}
	// Amazon VPC User Guide, "DNS attributes for your VPC": private host names.
	case strings.HasSuffix(name, ".compute.internal"), strings.HasSuffix(name, ".ec2.internal"):
		return &Unreachable{What: "private-address", Name: text}
	}
	return nil
}

func isPrivate(address netip.Addr) bool {
	return address.IsPrivate() || address.IsLoopback() || address.IsLinkLocalUnicast() || address.IsMulticast() ||
		address.IsUnspecified() || sharedSpace.Contains(address)
}

// privateAttributes are what resources call their addresses and names in their
// own network.
var privateAttributes = []string{
	"private_dns", "private_dns_name", "private_ip", "private_ip_address", "private_ip_list", "private_ips",
}

// isInNetwork says that a database asks for no public address.
func (i *instance) isInNetwork() bool {
	open, p := i.flag("publicly_accessible")
	return p == absent || p == known && !open
}

// privateRead says that what an expression reads is private.
func (a *assembly) privateRead(target read) *Unreachable {
	switch {
	case slices.Contains(privateAttributes, target.attribute):
		return &Unreachable{What: "private-address", Target: target.Address}
	case target.attribute == "dns_name" && target.isInternal():
		return &Unreachable{What: "internal-load-balancer", Target: target.Address}
	case slices.Contains(target.kind.InNetwork, target.attribute) && target.isInNetwork():
		return &Unreachable{What: "private-address", Target: target.Address}
	case target.Type == recordType && slices.Contains([]string{"fqdn", "name"}, target.attribute):
		if rec := a.routing.of[target.instance]; rec != nil {
			return a.privateSets([]*routeSet{rec.set})
		}
	}
	return nil
}

// isInternal says that something is a load balancer without public addresses.
func (i *instance) isInternal() bool {
	if i.kind.Workload == nil || i.kind.Workload.Kind != "load-balancer" {
		return false
	}
	open := i.isPublic()
	return open != nil && !*open
}

// privateName follows a name to the records of the code. A private zone may
// have a namesake in the public DNS, which the code need not show; and so may
// a zone of which only the id is known.
func (a *assembly) privateName(name string) *Unreachable {
	sets := a.routing.byName[fullName(name, "")]
	for _, set := range sets {
		if set.zone.form != "name" || len(a.routing.sameNameElsewhere(set)) > 0 ||
			slices.ContainsFunc(set.records, func(rec *record) bool { return inPrivateZone(a.here, rec.instance) }) {
			return nil
		}
	}
	return a.privateSets(sets)
}

// privateSets says that all records of some sets lead to what is private.
func (a *assembly) privateSets(sets []*routeSet) *Unreachable {
	var found *Unreachable
	for _, set := range sets {
		for _, rec := range set.records {
			if !rec.leadsUsers() {
				continue
			}
			end := a.privateRecord(rec)
			if end == nil {
				return nil
			}
			end.Record = rec.Address
			found = end
		}
	}
	return found
}

// privateRecord says that a record leads to what is private alone.
func (a *assembly) privateRecord(rec *record) *Unreachable {
	if rec.Unexpanded || len(a.routing.ledTo(rec)) > 0 {
		return nil
	}
	targets := a.routing.targetsOf(rec)
	var found *Unreachable
	for _, target := range targets {
		if found = a.privateRead(target); found == nil {
			return nil
		}
	}
	if !rec.tells(len(targets)) {
		return nil
	}
	for _, text := range a.routing.literalTargets(rec) {
		if found = privateText(text); found == nil {
			return nil
		}
	}
	return found
}

// tells says that the values of a record are known but for some that it reads.
func (rec *record) tells(read int) bool {
	values := rec.at("records")
	switch presenceOf(values) {
	case absent:
		return true
	case unknown:
		return read > 0
	case known:
	}
	unknowns := 0
	for _, value := range elements(values) {
		if presenceOf(value) == unknown {
			unknowns++
		}
	}
	return unknowns <= read
}
