package topology

import (
	"cmp"
	"slices"
)

// pointInTimeSeconds is the least loss of data to claim for restoring to a point
// in time: the latest one is within the last five minutes (Amazon RDS User
// Guide, "Restoring a DB instance to a specified time").
const pointInTimeSeconds = 300

// addRecovery says where else the data is, and how fast it can be used there.
func addRecovery(group *Group, edges []*edge) {
	var live, restored *edge
	for _, e := range edges {
		if e.Backup {
			if e.CrossRegion && !slices.Contains(group.BackupRegions, e.ToRegion) {
				group.BackupRegions = append(group.BackupRegions, e.ToRegion)
			}
			restored = faster(restored, e)
		} else {
			live = faster(live, e)
		}
	}
	slices.Sort(group.BackupRegions)
	if len(group.Regions) < 2 {
		live = nil
	}
	if best := cmp.Or(live, restored); best != nil {
		group.PromotionSeconds, group.PromotionOf = best.promotion, best.name
	}
}

// faster returns the edge across regions whose other end takes over sooner.
func faster(best, e *edge) *edge {
	if !e.CrossRegion || e.promotion == nil {
		return best
	}
	if best == nil || *e.promotion < *best.promotion {
		return e
	}
	return best
}

// addRecoveryPoint says what a group loses at the least when its region is
// lost: by its best copy in another region, else by the backups that stay.
func addRecoveryPoint(group *Group, stores []*store, edges []*edge) {
	passing := group.Tier.isLocal() || group.Database && slices.ContainsFunc(stores, isPassing)
	if !keepsData(group) || passing || slices.ContainsFunc(stores, isKeptAside) {
		return
	}
	far := slices.DeleteFunc(slices.Clone(edges), func(e *edge) bool { return !mayCross(&e.Replication) })
	live := slices.DeleteFunc(slices.Clone(far), func(e *edge) bool { return e.Backup })
	switch {
	case len(live) > 0:
		group.Point = leastLoss(live, "live")
	case !group.Complete || slices.ContainsFunc(stores, mayHaveMore):
	case len(far) > 0:
		group.Point = leastLoss(far, "copy")
	case !slices.ContainsFunc(edges, func(e *edge) bool { return !e.Backup }):
		group.Point = leastLossInRegion(stores)
	}
}

// keepsData leaves out what an RPO is not about: queues, streams and secrets.
func keepsData(group *Group) bool {
	return group.Database || slices.Contains([]string{"cache", "object", "file"}, group.Kind)
}

// isKeptAside says that a bucket which is copied holds what nobody counts on
// after a failover: logs, archives, backups or Terraform's state.
func isKeptAside(s *store) bool {
	if s.container() || s.kind.Datastore.Kind != "object" || s.copyOf {
		return false
	}
	keepsState := func(name string) bool {
		words := wordsOf(name)
		ofTerraform := slices.Contains(words, "terraform") && slices.Contains(words, "state")
		return ofTerraform || slices.Contains(words, "tfstate")
	}
	return s.coldContent() != nil || slices.ContainsFunc(s.names(), keepsState)
}

// mayCross says that an edge leaves its region, as far as the code tells.
func mayCross(e *Replication) bool {
	from := Place{Region: e.FromRegion, RegionStatus: e.FromRegionStatus}
	to := Place{Region: e.ToRegion, RegionStatus: e.ToRegionStatus}
	return e.CrossRegion || !from.distinct() || !to.distinct()
}

func mayHaveMore(s *store) bool { return s.backup != nil && s.backup.MaybeBy != "" }

// leastLoss returns the figure of the best of some copies, nil where one of
// them has none or may be in the region itself.
func leastLoss(edges []*edge, kind string) *RecoveryPoint {
	var best *edge
	for _, e := range edges {
		if e.RPOSeconds == nil || !e.CrossRegion {
			return nil
		}
		if best == nil || *e.RPOSeconds < *best.RPOSeconds {
			best = e
		}
	}
	return &RecoveryPoint{
		Seconds: *best.RPOSeconds, Of: best.name, Kind: kind, Schedule: best.schedule,
		By: Detector{Element: best.Element, Attribute: best.Attribute}, Region: best.ToRegion,
	}
}

// leastLossInRegion returns the figure of backups that stay where the data is,
// nil where one of them has none.
func leastLossInRegion(stores []*store) *RecoveryPoint {
	var best *RecoveryPoint
	for _, s := range stores {
		if s.backup == nil {
			continue
		}
		found, ok := s.pointsInRegion()
		if !ok {
			return nil
		}
		for _, point := range found {
			if best == nil || point.Seconds < best.Seconds {
				best = &point
			}
		}
	}
	return best
}

// pointsInRegion lists what the backups of a datastore give, false where that is
// not known of one of them.
func (s *store) pointsInRegion() (points []RecoveryPoint, ok bool) {
	here := s.place().Region
	switch own := s.backup.PointInTime; {
	case own != nil && *own:
		points = append(points, RecoveryPoint{
			Seconds: pointInTimeSeconds, Of: "point-in-time restore", Kind: "point-in-time", InRegion: true,
			By: Detector{Element: s.element(), Attribute: s.backup.switchedBy()}, Region: here,
		})
	case own == nil && s.backup.Attribute != "":
		return nil, false
	}
	for _, rule := range s.backup.By {
		point := RecoveryPoint{
			Of: "AWS Backup", Kind: "schedule", Schedule: rule.Schedule, InRegion: true,
			By: Detector{Element: rule.Element, Attribute: rule.Attribute}, Region: here,
		}
		switch {
		case rule.Continuous:
			point.Seconds, point.Kind = pointInTimeSeconds, "point-in-time"
		case rule.IntervalSeconds == nil:
			return nil, false
		default:
			point.Seconds = *rule.IntervalSeconds
		}
		points = append(points, point)
	}
	return points, true
}

// switchedBy is the argument of the datastore that switches its backups on, ""
// where the code does not set it.
func (b *Backup) switchedBy() string {
	if !b.Set {
		return ""
	}
	return b.Attribute
}

// addRecoveryPoints lists what groups lose. What stays in the region is of no
// use where the region is to be survived.
func (a *assembly) addRecoveryPoints(multiRegion bool) {
	a.topology.RecoveryPoints = []RecoveryPoint{}
	for n := range a.topology.Groups {
		group := &a.topology.Groups[n]
		if group.Point == nil || group.Point.InRegion && multiRegion {
			continue
		}
		point := *group.Point
		point.Element, point.Subjects = group.lead().Element, group.subjects()
		a.topology.RecoveryPoints = append(a.topology.RecoveryPoints, point)
	}
}

// lead is the member that takes writes, the first of several; members are in
// order of role.
func (g *Group) lead() Member { return g.Members[0] }

// subjects are what a finding about the whole of a group is about.
func (g *Group) subjects() []string {
	list := []string{g.ID}
	for _, member := range g.Members {
		list = append(list, member.id())
	}
	slices.Sort(list)
	return slices.Compact(list)
}
