package topology

import (
	"slices"

	"github.com/regionlint/regionlint/parser/terraform"
)

// addAccessPoints fills the S3 Multi-Region Access Points. They do not
// replicate by themselves (Amazon S3 User Guide, "Configuring replication for
// use with Multi-Region Access Points").
func (g *grouping) addAccessPoints() {
	g.topology.AccessPoints = []AccessPoint{}
	for _, i := range g.here.byType["aws_s3control_multi_region_access_point"] {
		point := AccessPoint{Element: i.element(), Name: i.known("details[0].name"), Buckets: []AccessPointBucket{}}
		var stores []*store
		idle := g.idleBuckets(i)
		for _, path := range i.blocks("details[0].region") {
			argument := path + ".bucket"
			named := g.followBucket(i, argument)
			bucket := bucketEnd(named, argument, i)
			described := AccessPointBucket{
				Element: bucket.Element, Place: bucket.Place, Name: bucket.Name, Attribute: argument,
			}
			if idle != nil && named.store != nil {
				active := !slices.Contains(idle, named.store)
				described.Active = &active
			}
			point.Buckets = append(point.Buckets, described)
			stores = append(stores, named.store)
		}
		point.Unreplicated = g.unreplicated(point.Buckets, stores)
		g.topology.AccessPoints = append(g.topology.AccessPoints, point)
	}
}

// unreplicated lists the buckets that no rule leads to. Where a bucket or the
// ends of a rule are not in the code, replication may be set up elsewhere.
func (g *grouping) unreplicated(buckets []AccessPointBucket, stores []*store) []Unreplicated {
	unseen := func(s *store) bool { return s == nil || s.passedOn }
	leads, all := g.replicationOfBuckets()
	if len(stores) < 2 || !all || slices.ContainsFunc(stores, unseen) {
		return nil
	}
	reached := func(s *store) bool {
		for _, targets := range leads {
			if slices.Contains(targets, s) {
				return true
			}
		}
		return false
	}
	var found []Unreplicated
	for n, s := range stores {
		if reached(s) {
			continue
		}
		missed := func(other *store) bool { return other != s && !slices.Contains(leads[s], other) }
		found = append(found, Unreplicated{
			AccessPointBucket: buckets[n], Origin: !slices.ContainsFunc(stores, missed), Cold: s.coldContent(),
		})
	}
	return found
}

// replicationOfBuckets lists to which buckets of the code rules that are or may
// be enabled lead from each, and whether the ends of all of them are known.
func (g *grouping) replicationOfBuckets() (leads map[*store][]*store, all bool) {
	leads, all = map[*store][]*store{}, true
	for _, rule := range g.bucketRules {
		if rule.status() == ruleDisabled {
			continue
		}
		if rule.to.store != nil {
			leads[rule.from.store] = append(leads[rule.from.store], rule.to.store)
		}
		all = all && !rule.from.unresolved() && !rule.to.unresolved()
	}
	return leads, all
}

// idleBuckets lists the buckets to which the routes of an access point send
// nothing; nil where the code has no routes for it, or not all is known.
func (g *grouping) idleBuckets(point *instance) []*store {
	for _, routes := range g.here.byType["aws_s3control_multi_region_access_point_routes"] {
		named := func(r read) bool { return r.instance == point }
		if !slices.ContainsFunc(g.here.reads(routes, "mrap"), named) {
			continue
		}
		idle := []*store{}
		for _, path := range routes.blocks("route") {
			dial, p := routes.number(path + ".traffic_dial_percentage")
			bucket := g.followBucket(routes, path+".bucket").store
			if p != known || bucket == nil {
				return nil
			}
			if dial == 0 {
				idle = append(idle, bucket)
			}
		}
		return idle
	}
	return nil
}

// unresolved says that an argument may name something of the code: what it
// names is not known.
func (e end) unresolved() bool { return e.store == nil && e.form == "other" }

// readsOne returns the only instance that an argument is, through any number
// of locals and modules; nil where it is made of more.
func (x *index) readsOne(i *instance, path string) (read, bool) {
	origin := i.Origin(path)
	if origin.Kind != terraform.OriginResource {
		return read{}, false
	}
	targets := x.targets(i.root, origin.Reference)
	if len(targets) == 0 {
		return read{}, false
	}
	return read{targets[0], origin.Reference.Attribute}, true
}
