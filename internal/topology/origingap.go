package topology

import (
	"slices"
	"strings"
)

// gaps finds why losing the region of an origin loses what is behind it. CloudFront
// chooses a behaviour by path and never by health, and fails over within an
// origin group only (Amazon CloudFront Developer Guide, "Optimize high availability
// with CloudFront origin failover"; "Cache behavior settings": path pattern).
func (d *Distribution) gaps() []OriginGap {
	if !d.Complete {
		return nil
	}
	found := d.unusedGroups()
	if stars := d.behaviorsForAll(); len(stars) > 0 {
		return append(found, stars...)
	}
	if len(d.Groups) > 0 {
		return found
	}
	if idle, ok := d.idle(); ok {
		return append(found, idle)
	}
	return append(found, d.twins()...)
}

// unusedGroups are origin groups that no behaviour targets.
func (d *Distribution) unusedGroups() []OriginGap {
	if !d.targetsKnown() {
		return nil
	}
	var found []OriginGap
	for _, group := range d.Groups {
		targets := func(b Behavior) bool { return b.Target == group.ID }
		if group.ID != "" && !slices.ContainsFunc(d.Behaviors, targets) {
			found = append(found, OriginGap{
				Kind: "unused-group", Attribute: group.Attribute, Name: group.ID, Usual: []Origin{}, Spare: []Origin{},
			})
		}
	}
	return found
}

// behaviorsForAll are ordered behaviours for every path, whose origin is like
// the one of the default behaviour in another region.
func (d *Distribution) behaviorsForAll() []OriginGap {
	var found []OriginGap
	for _, behavior := range d.Behaviors {
		spare, ok := d.originOf(behavior)
		if behavior.pattern() != "*" || !ok {
			continue
		}
		if usual := d.counterparts(spare); len(usual) > 0 {
			found = append(found, OriginGap{
				Kind: "behavior-for-all", Attribute: behavior.Attribute, Name: behavior.Path,
				Usual: usual, Spare: []Origin{spare},
			})
		}
	}
	return found
}

// idle are origins in other regions that no behaviour targets, and no target of
// their kind is in their region. Where a function may choose the origin, none is.
func (d *Distribution) idle() (OriginGap, bool) {
	gap := OriginGap{Kind: "idle", Usual: []Origin{}, Spare: []Origin{}}
	chooses := func(b Behavior) bool { return b.EdgeFunction }
	if !d.targetsKnown() || slices.ContainsFunc(d.Behaviors, chooses) {
		return gap, false
	}
	var targets, others []Origin
	for _, origin := range d.Origins {
		if slices.ContainsFunc(d.Behaviors, func(b Behavior) bool { return b.Target == origin.ID }) {
			targets = append(targets, origin)
		} else {
			others = append(others, origin)
		}
	}
	for _, origin := range others {
		beside := func(target Origin) bool { return target.Kind == origin.Kind && target.Place == origin.Place }
		if slices.ContainsFunc(targets, origin.isLikeElsewhere) && !slices.ContainsFunc(targets, beside) {
			gap.Spare = append(gap.Spare, origin)
		}
	}
	for _, target := range targets {
		if slices.ContainsFunc(gap.Spare, target.isLikeElsewhere) {
			gap.Usual = append(gap.Usual, target)
		}
	}
	return gap, len(gap.Spare) > 0
}

// twins are two behaviours for one path, with origins in different regions.
func (d *Distribution) twins() []OriginGap {
	first := map[string]Behavior{}
	for _, behavior := range d.Behaviors {
		pattern := behavior.pattern()
		if pattern == "" {
			continue
		}
		before, repeated := first[pattern]
		if !repeated {
			first[pattern] = behavior
			continue
		}
		usual, known := d.originOf(before)
		spare, ok := d.originOf(behavior)
		if known && ok && usual.isLikeElsewhere(spare) {
			return []OriginGap{{
				Kind: "twins", Name: before.Path, Usual: []Origin{usual}, Spare: []Origin{spare},
			}}
		}
	}
	return nil
}

// counterparts are what the default behaviour uses that is like an origin in
// another region, by itself or in a group.
func (d *Distribution) counterparts(spare Origin) []Origin {
	var found []Origin
	for _, behavior := range d.Behaviors {
		if !behavior.isDefault() {
			continue
		}
		ids := []string{behavior.Target}
		for _, group := range d.Groups {
			if group.ID == behavior.Target {
				ids = append(ids, group.Members...)
			}
		}
		for _, origin := range d.Origins {
			if slices.Contains(ids, origin.ID) && origin.isLikeElsewhere(spare) {
				found = append(found, origin)
			}
		}
	}
	return found
}

func (d *Distribution) originOf(behavior Behavior) (Origin, bool) {
	n := slices.IndexFunc(d.Origins, func(o Origin) bool { return behavior.Target != "" && o.ID == behavior.Target })
	if n < 0 {
		return Origin{}, false
	}
	return d.Origins[n], true
}

func (d *Distribution) targetsKnown() bool {
	unread := func(b Behavior) bool { return b.Target == "" }
	return len(d.Behaviors) > 0 && !slices.ContainsFunc(d.Behaviors, unread)
}

func (b *Behavior) isDefault() bool { return strings.HasPrefix(b.Attribute, "default_cache_behavior") }

// pattern is the path of an ordered behaviour, "" where it is not known. A leading
// slash changes nothing.
func (b *Behavior) pattern() string {
	if b.isDefault() {
		return ""
	}
	return strings.TrimPrefix(b.Path, "/")
}

// isLikeElsewhere says that two origins are of one kind and in different regions.
func (o Origin) isLikeElsewhere(other Origin) bool {
	return o.Kind == other.Kind && o.distinct() && other.distinct() && o.Region != other.Region
}
