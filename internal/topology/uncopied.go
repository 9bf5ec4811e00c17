package topology

import "slices"

// addUncopied lists the databases of which no copy of any kind leaves the region.
func (a *assembly) addUncopied() {
	a.topology.Uncopied = []Uncopied{}
	kept, backups, control := a.keptElsewhere(), a.backupsOfGroups(), a.newControlPlane()
	for n := range a.topology.Groups {
		group := &a.topology.Groups[n]
		if group.isLoneDatabase() && !kept[group.ID] && !control.keeps(group) && !a.needsNoCopy(group) {
			a.topology.Uncopied = append(a.topology.Uncopied, Uncopied{
				Element: group.lead().Element, Place: group.lead().Place, Kind: group.Kind, Subjects: group.subjects(),
				Expires: a.expires(group), Backups: append([]Detector{}, backups[group.ID]...),
			})
		}
	}
}

// isLoneDatabase says that a group is a database in one region, whose data is
// nowhere else by its nature and may leave the region.
func (g *Group) isLoneDatabase() bool {
	alone := g.Database && g.Complete && len(g.Regions) == 1
	return alone && !g.SessionStore && !g.confined()
}

// needsNoCopy says that a database goes by the name of what is worth nothing in
// another region.
func (a *assembly) needsNoCopy(group *Group) bool {
	i := a.here.byAddress[group.lead().Element]
	return i != nil && isShortLived(i)
}

// expires says that the items of a table go by themselves after a while.
func (a *assembly) expires(group *Group) bool {
	i := a.here.byAddress[group.lead().Element]
	if i == nil {
		return false
	}
	on, p := i.flag("ttl[0].enabled")
	return p == known && on
}

// isShortLived says that the names of an instance are those of what is written
// anew all the time, or worthless within minutes.
func isShortLived(i *instance) bool {
	return slices.ContainsFunc(tokens(addressNames(i.Address)+" "+i.identifier()), func(word string) bool {
		return slices.Contains(shortLived, singular(word))
	})
}

var shortLived = []string{
	"breaker", "cache", "dedup", "dedupe", "deduplication", "idempotency", "lease", "limiter", "lock", "nonce",
	"ratelimit", "revalidation", "throttle", "websocket",
}

// backupsOfGroups lists the backup rules of each group's members.
func (a *assembly) backupsOfGroups() map[string][]Detector {
	backups := map[string][]Detector{}
	for _, d := range a.topology.Datastores {
		if d.Backup == nil {
			continue
		}
		for _, rule := range d.Backup.By {
			backups[d.Group] = append(backups[d.Group], Detector{rule.Element, rule.Attribute})
		}
	}
	return backups
}

// keptElsewhere says of which groups a copy leaves the region, or may.
func (a *assembly) keptElsewhere() map[string]bool {
	kept := map[string]bool{}
	for _, d := range a.topology.Datastores {
		spans := d.Scope == "multi-region" || d.Scope == "global" || slices.Contains(d.Unknown, "scope")
		if spans || d.Backup != nil && d.Backup.MaybeBy != "" {
			kept[d.Group] = true
		}
	}
	for n := range a.topology.Replication {
		if e := &a.topology.Replication[n]; mayCross(e) {
			kept[e.Group] = true
		}
	}
	return kept
}

// confined says that residency statements keep a group where it is: no other
// region is allowed.
func (g *Group) confined() bool {
	if g.PinnedBy == nil {
		return false
	}
	return len(g.Pinned) < 2 || !slices.ContainsFunc(g.Pinned, func(name string) bool {
		return !slices.Contains(g.Regions, name)
	})
}

// controlPlane tells what steers a system from aside: it stands in a region where
// nobody is led to, and nobody else uses it.
type controlPlane struct {
	// led are the regions that users are led to or that the rule files promise,
	// routed how many of the former there are.
	led    map[string]bool
	routed int
	// users are the regions of what depends on something.
	users map[Element][]string
}

func (a *assembly) newControlPlane() *controlPlane {
	c := &controlPlane{led: map[string]bool{}, users: map[Element][]string{}}
	for n := range a.topology.Routes {
		for _, name := range regionsOf(&a.topology.Routes[n]) {
			c.led[name] = true
		}
	}
	c.routed = len(c.led)
	for _, name := range a.declaredRegions() {
		c.led[name] = true
	}
	for _, workload := range a.topology.Workloads {
		for _, address := range workload.DependsOn {
			used := Element{Address: address, Root: workload.Root}
			c.users[used] = append(c.users[used], workload.Region)
		}
	}
	return c
}

// keeps says that a group is the state of a control plane.
func (c *controlPlane) keeps(group *Group) bool {
	home := group.Regions[0]
	if c.routed < 2 || c.led[home] {
		return false
	}
	used := false
	for _, member := range group.Members {
		for _, name := range c.users[member.Element] {
			used = true
			if name != home {
				return false
			}
		}
	}
	return used
}
