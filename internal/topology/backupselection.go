package topology

import (
	"path"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// selection is what an AWS Backup selection chooses: what its ARNs or its tags
// name, everything where it has neither, as far as all its conditions hold and
// no exception names it (AWS Backup Developer Guide, "Assigning resources
// programmatically").
type selection struct {
	foreign
	// named are what its ARNs refer to, patterns what they say, and except what
	// it leaves out.
	named    map[*instance]bool
	patterns []string
	except   []string
	// tags are a key and a value each, of which one suffices; conditions must
	// all hold.
	tags       []tagPair
	conditions []tagCondition
	// open says that it may choose more than is known here, doubtful that it may
	// choose less, and everything that it names nothing at all.
	open, doubtful, everything bool
}

// forOthers lets go of the resources that selections refer to: none of them is
// in another system.
func forOthers(selections []selection) []selection {
	for n := range selections {
		selections[n].named = nil
	}
	return selections
}

type tagPair struct{ key, value string }

// tagCondition holds where a tag has a value, or has not.
type tagCondition struct {
	tagPair
	like, not bool
}

// selectionOf reads an AWS Backup selection.
func (x *index) selectionOf(i *instance) selection {
	s := selection{foreign: seenFromOutside(i), named: map[*instance]bool{}}
	var complete bool
	s.patterns, complete = i.texts("resources")
	for _, chosen := range x.reads(i, "resources") {
		if chosen.managed() {
			s.named[chosen.instance] = true
		}
	}
	// What is not known of the ARNs is what they refer to, where that is shown.
	s.open = !complete && len(s.named) == 0
	s.except, complete = i.texts("not_resources")
	s.doubtful = !complete
	for _, block := range i.blocks("selection_tag") {
		s.addTag(i, block)
	}
	for _, block := range i.blocks("condition") {
		s.addConditions(i, block)
	}
	s.everything = i.presence("resources") == absent && i.presence("selection_tag") == absent
	return s
}

func (s *selection) addTag(i *instance, block string) {
	key, keyPresence := i.text(block + ".key")
	value, valuePresence := i.text(block + ".value")
	if keyPresence != known || valuePresence != known {
		s.open = true
		return
	}
	s.tags = append(s.tags, tagPair{strings.TrimPrefix(key, "aws:ResourceTag/"), value})
}

func (s *selection) addConditions(i *instance, block string) {
	for _, operator := range []struct {
		name      string
		like, not bool
	}{
		{"string_equals", false, false},
		{"string_like", true, false},
		{"string_not_equals", false, true},
		{"string_not_like", true, true},
	} {
		for _, each := range i.blocks(block + "." + operator.name) {
			key, keyPresence := i.text(each + ".key")
			value, valuePresence := i.text(each + ".value")
			if keyPresence != known || valuePresence != known {
				s.doubtful = true
				continue
			}
			pair := tagPair{strings.TrimPrefix(key, "aws:ResourceTag/"), value}
			s.conditions = append(s.conditions, tagCondition{pair, operator.like, operator.not})
		}
	}
}

// chosen says whether a selection chooses a store, and by what.
type chosen struct {
	presence
	because string
}

// chooses says whether a selection covers a store: unknown where it may.
func (s *selection) chooses(candidate *store, tags map[string]string, allTags bool) chosen {
	if facts := candidate.kind.Datastore; facts == nil || !facts.ByBackupPlan {
		return chosen{}
	}
	near := mayBeNear(s.place, candidate.place())
	excepted := func(arn string) bool { return matchesARN(arn, candidate) == known }
	if near == absent || slices.ContainsFunc(s.except, excepted) {
		return chosen{}
	}
	found := s.matches(candidate, tags, allTags)
	if s.open {
		found.presence = max(found.presence, unknown)
	}
	if s.doubtful {
		found.presence = min(found.presence, unknown)
	}
	found.presence = min(found.presence, near)
	for _, condition := range s.conditions {
		found.presence = min(found.presence, condition.holds(tags, allTags))
	}
	return found
}

// matches says whether a selection names a store, exceptions and conditions aside.
func (s *selection) matches(candidate *store, tags map[string]string, allTags bool) chosen {
	if s.everything && !s.open {
		return chosen{known, "everything"}
	}
	if s.named[candidate.instance] {
		return chosen{known, "its ARN"}
	}
	found := chosen{}
	for _, pattern := range s.patterns {
		if matched := matchesARN(pattern, candidate); matched > found.presence {
			found = chosen{matched, "ARN " + pattern}
			if pattern == "*" {
				found.because = "everything"
			}
		}
	}
	for _, pair := range s.tags {
		switch value, tagged := tags[pair.key]; {
		case tagged && value == pair.value:
			found = chosen{known, "tag " + pair.key + "=" + pair.value}
		case !tagged && !allTags:
			found.presence = max(found.presence, unknown)
		}
	}
	return found
}

func (c tagCondition) holds(tags map[string]string, allTags bool) presence {
	value, tagged := tags[c.key]
	if !tagged && !allTags {
		return unknown
	}
	holds := tagged && value == c.value
	if c.like {
		holds = tagged && globs(colons(c.value), colons(value))
	}
	if holds != c.not {
		return known
	}
	return absent
}

// mayBeNear says whether two places are one region. Those of which nothing is
// known are taken to be: a plan stands beside what it names. A symbolic region
// may be any other.
func mayBeNear(a, b Place) presence {
	switch {
	case !a.distinct(), !b.distinct(), a.Region == b.Region:
		return known
	case a.RegionStatus == region.Known && b.RegionStatus == region.Known:
		return absent
	default:
		return unknown
	}
}

// matchesARN says whether an ARN with wildcards names a datastore. A name that
// is not known is matched by what matches every name.
func matchesARN(pattern string, s *store) presence {
	if pattern == "*" {
		return known
	}
	arn, ok := region.ParseARN(pattern)
	if !ok || s.kind.ARN == "" || !isRegionOf(arn.Region, s.region.Name) {
		return absent
	}
	wanted, prefix, name := colons(arn.Service+":"+arn.Resource), colons(s.kind.ARN), s.identifier()
	if name == "" {
		if globs(wanted, prefix+"x") && globs(wanted, prefix+"yz") {
			return known
		}
		return mayMatch(wanted, prefix)
	}
	if globs(wanted, prefix+colons(name)) {
		return known
	}
	return absent
}

// isRegionOf says that the region of an ARN, which can hold wildcards or be
// empty, means a region.
func isRegionOf(pattern, name string) bool {
	return pattern == "" || strings.Contains(pattern, "*") || pattern == name
}

func globs(pattern, name string) bool {
	matched, err := path.Match(pattern, name)
	return err == nil && matched
}

// colons writes an ARN without slashes, at which wildcards of paths end.
func colons(text string) string { return strings.ReplaceAll(text, "/", ":") }

// mayMatch says whether an ARN can name something whose name is not known.
func mayMatch(wanted, prefix string) presence {
	literal, _, _ := strings.Cut(wanted, "*")
	if strings.HasPrefix(literal, prefix) || strings.HasPrefix(prefix, literal) {
		return unknown
	}
	return absent
}
