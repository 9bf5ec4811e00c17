package checklist

import (
	"fmt"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

// objectiveKinds are the times and losses that a region's loss may cost.
func objectiveKinds() map[string]kind {
	return map[string]kind{
		"rto": of(objectiveWords("RTO"), (*system).recoveryTime),
		"rpo": of(objectiveWords("RPO"), (*system).recoveryPoint),
	}
}

func objectiveWords(measure string) func(o intent.Objective) string {
	return func(o intent.Objective) string {
		return fmt.Sprintf("%s %s %s", measure, o.Comparator, intent.Duration(o.Seconds))
	}
}

// isMissed says that the least that something takes is more than an objective
// allows: "under a minute" leaves no room for a full one.
func isMissed(o intent.Objective, least float64) bool {
	return least > o.Seconds || o.Comparator == "<" && least >= o.Seconds
}

// failover is what leaving the target of a record takes at least. Name is that
// of the routed set.
type failover struct {
	name    string
	seconds float64
	sum     string
}

// recoveryTime wants every routed set to leave a lost region in time: the time
// to notice, until resolvers ask again, and to promote the slowest database.
func (s *system) recoveryTime(o intent.Objective) shown {
	sets := s.leadingElsewhere()
	if len(sets) == 0 {
		return s.noFailover()
	}
	if why := s.unseenData(); why != "" {
		return lacks("%s", why)
	}
	slowest, lack := s.slowest(sets)
	switch {
	case lack != nil:
		return *lack
	case slowest.name == "":
		return lacks("no record of %s can fail over to another", sets[0].Name)
	case isMissed(o, slowest.seconds):
		return lacks("failover of %s takes at least %s: %s",
			slowest.name, intent.Duration(slowest.seconds), slowest.sum)
	default:
		return keeps("failover of %s takes at least %s: %s",
			slowest.name, intent.Duration(slowest.seconds), slowest.sum)
	}
}

// slowest returns the failover of some sets that takes longest, or why that is
// not known.
func (s *system) slowest(sets []topology.Route) (longest failover, lack *shown) {
	for _, set := range sets {
		if !set.Complete {
			return failover{}, new(lacks("%s may have more records: %s", set.Name, brief(set.Open)))
		}
		for _, member := range set.Members {
			if !canFail(member) {
				continue
			}
			took, lack := s.leaving(member)
			if lack != nil {
				return failover{}, lack
			}
			if took.seconds > longest.seconds || longest.name == "" {
				longest = took
				longest.name = set.Name
			}
		}
	}
	return longest, nil
}

// noFailover is the answer where no record leads to another region.
func (s *system) noFailover() shown {
	if len(s.routedSets()) > 0 {
		return lacks("the code has no DNS record that leads to another region")
	}
	if len(s.databases()) > 0 {
		return lacks("the code has databases, and no DNS record that routes")
	}
	return s.noRoute()
}

// canFail leaves out the SECONDARY, which has nothing to fail over to, and
// records without a policy.
func canFail(member topology.RouteMember) bool {
	if member.FailoverRole == "PRIMARY" {
		return true
	}
	return slices.ContainsFunc(member.Policies, func(policy string) bool {
		return policy != "simple" && policy != "failover"
	})
}

// leaving returns what leaving the target of a record takes, or why that is
// not known.
func (s *system) leaving(member topology.RouteMember) (failover, *shown) {
	why := func(format string, values ...any) (failover, *shown) {
		return failover{}, new(lacks(format, values...))
	}
	switch {
	case slices.Contains(member.Unknown, "health_check"):
		return why("which health check %s has is not known", s.name(member.Element))
	case member.DetectionSeconds == nil && !member.HealthCheckSet && member.Alias == nil:
		return why("nothing notices when the target of %s fails", s.name(member.Element))
	case member.DetectionSeconds == nil:
		return why("how soon the failure of the target of %s is noticed is not known", s.name(member.Element))
	case member.EffectiveTTL == nil:
		return why("the TTL of %s is not known", s.name(member.Element))
	}
	took := failover{
		seconds: *member.DetectionSeconds + *member.EffectiveTTL,
		sum:     fmt.Sprintf("%s + %s TTL", member.Detection, intent.Duration(*member.EffectiveTTL)),
	}
	promotion, of, lack := s.promotion(member)
	if lack != nil {
		return failover{}, lack
	}
	if promotion > 0 {
		took.seconds += promotion
		took.sum += fmt.Sprintf(" + %s to promote %s", intent.Duration(promotion), of)
	}
	return took, nil
}

// promotion returns how long the slowest database takes to be written
// elsewhere once the target of a record is lost.
func (s *system) promotion(member topology.RouteMember) (slowest float64, of string, lack *shown) {
	for _, group := range s.document.Topology.Groups {
		if !group.Database && group.Kind != "cache" || group.MultiWriter {
			continue
		}
		lost, why := s.isLostWith(group, member)
		if why != nil {
			return 0, "", why
		}
		if !lost {
			continue
		}
		if group.PromotionSeconds == nil {
			if !group.Database {
				continue // a cache without a copy starts empty
			}
			return 0, "", new(s.uncopied(group, ""))
		}
		if *group.PromotionSeconds > slowest {
			slowest, of = *group.PromotionSeconds, s.name(group.Element)
		}
	}
	return slowest, of, nil
}

// isLostWith says that a group takes its writes where a record leads.
func (s *system) isLostWith(group topology.Group, member topology.RouteMember) (lost bool, lack *shown) {
	for _, one := range group.Members {
		if one.Role != "writer" {
			continue
		}
		switch {
		case !isKnown(one.Place):
			return false, new(lacks("%s", s.whyUnknown(one)))
		case !isKnown(member.Place):
			return false, new(lacks("the region that %s leads to is not known", s.name(member.Element)))
		case one.Region == member.Region:
			lost = true
		}
	}
	return lost, nil
}

// recoveryPoint wants every database to have a copy in another region that is
// no further behind than the RPO.
func (s *system) recoveryPoint(o intent.Objective) shown {
	databases := s.databases()
	if why := s.unseenData(); why != "" {
		return lacks("%s", why)
	}
	if len(databases) == 0 {
		return idles("the code has no database")
	}
	var worst float64
	var words []string
	for _, group := range databases {
		behind, by, lack := s.behind(group)
		if lack != nil {
			return *lack
		}
		if isMissed(o, behind) {
			return lacks("the copy of %s in another region is %s behind at least (%s)",
				s.name(group.Element), intent.Duration(behind), by)
		}
		if len(words) == 0 || behind > worst {
			worst, words = behind, []string{s.name(group.Element), by}
		}
	}
	return keeps("the copy of %s in another region is %s behind at least (%s)%s",
		words[0], intent.Duration(worst), words[1], others(len(databases)-1))
}

// others says that more databases were looked at.
func others(number int) string {
	if number < 1 {
		return ""
	}
	return ", and " + plural(number, "the other database's", "the other databases'") + " no more"
}

// behind returns how far the best copy of a group in another region is behind.
func (s *system) behind(group topology.Group) (least float64, by string, lack *shown) {
	why := s.uncopied(group, "")
	for _, edge := range s.edges[group.ID] {
		switch {
		case isWitness(edge):
		case !s.exists(edge.Element):
			why = lacks("whether there is any %s is not known", s.name(edge.Element))
		case !edge.CrossRegion && !isConcrete(edge):
			why = lacks("%s", s.unclear(edge))
		case !edge.CrossRegion:
		case edge.RPOSeconds == nil:
			why = lacks("how often %s copies is not known", s.name(edge.Element))
		case by == "" || *edge.RPOSeconds < least:
			least, by = *edge.RPOSeconds, edge.Mechanism
		}
	}
	if by == "" {
		return 0, "", &why
	}
	return least, by, nil
}

// isWitness says that the other end of an edge keeps no copy to recover from.
func isWitness(edge topology.Replication) bool { return strings.HasSuffix(edge.Mechanism, "-witness") }
