package checklist

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

// tierKinds are what rule files say of data by what it is for.
func tierKinds() map[string]kind {
	return map[string]kind{
		"sessions": of(sessionWords, (*system).sessions),
		"cells":    of(cellWords, (*system).cell),
	}
}

func sessionWords(s intent.Sessions) string {
	if s.Strategy == "stored" {
		return "sessions in " + s.Store
	}
	return s.Strategy + " sessions"
}

func cellWords(c intent.Cell) string { return c.Subject + ": " + c.Value }

// sessions judges where sessions live.
func (s *system) sessions(stated intent.Sessions) shown {
	switch stated.Strategy {
	case "replicated":
		return s.spread("sessions", s.called("session"))
	case "regional":
		return s.local("sessions", s.called("session"))
	case "sticky":
		return s.sticky()
	case "stateless":
		return s.stateless()
	case "stored":
		return s.stored()
	default:
		return unread()
	}
}

// stateless wants no datastore for sessions, and nothing that keeps users on one
// target.
func (s *system) stateless() shown {
	if groups := s.called("session"); len(groups) > 0 {
		return lacks("%s %s by its name or tags for sessions", some(s.names(groups)), plural(len(groups), "is", "are"))
	}
	if sticky := s.sticky(); sticky.mark == Kept {
		return lacks("%s", sticky.reason)
	}
	if why := s.unseenData(); why != "" {
		return lacks("%s", why)
	}
	if len(s.document.Topology.Workloads) == 0 {
		return idles("the code has nothing that serves")
	}
	return keeps("no datastore of the code goes by sessions, and no load balancer keeps users on their targets")
}

// stored wants a datastore for sessions.
func (s *system) stored() shown {
	groups := s.called("session")
	if len(groups) == 0 {
		return s.unnamed("sessions")
	}
	return keeps("%s %s there for them", some(s.names(groups)), plural(len(groups), "is", "are"))
}

// sticky wants a load balancer to keep users on their targets.
func (s *system) sticky() shown {
	for _, r := range s.ofTypes("aws_lb_target_group", "aws_alb_target_group",
		"aws_lb_cookie_stickiness_policy", "aws_app_cookie_stickiness_policy") {
		switch {
		case !keepsUsers(r):
		case r.Unexpanded:
			return lacks("whether there is any %s is not known", s.nameOf(r))
		default:
			return keeps("%s keeps users on their targets", s.nameOf(r))
		}
	}
	if why := s.opaque(); why != "" {
		return lacks("no known load balancer keeps users on their targets, and %s", why)
	}
	return idles("the code has no load balancer that keeps users on their targets")
}

// keepsUsers says that a target group or policy makes sessions sticky.
func keepsUsers(r *topology.Resource) bool {
	if strings.HasSuffix(r.Type, "_stickiness_policy") {
		return true
	}
	blocks, _ := r.Values["stickiness"].([]any)
	return slices.ContainsFunc(blocks, func(block any) bool {
		values, ok := block.(map[string]any)
		return ok && values["enabled"] != false && !slices.Contains(r.Unknown, "stickiness[0].enabled")
	})
}

// cell judges data tiers by the datastores that go by their names.
func (s *system) cell(c intent.Cell) shown {
	named := subjects(c.Subject)
	var groups []topology.Group
	for _, name := range named {
		found := s.called(slices.DeleteFunc(split(name), isFiller)...)
		if len(found) == 0 && len(named) == 1 {
			found = s.inTier(c)
		}
		if len(found) == 0 {
			return s.unnamed(name)
		}
		groups = append(groups, found...)
	}
	if c.Value == "global" {
		return s.spread(c.Subject, groups)
	}
	return s.local(c.Subject, groups)
}

// inTier returns the groups that the topology takes a statement to be about.
func (s *system) inTier(c intent.Cell) []topology.Group {
	return s.told(func(group topology.Group) *topology.Told { return group.Tier }, func(n int) bool {
		stated := s.document.Intent.Cells[n]
		return stated.Subject == c.Subject && stated.Value == c.Value
	})
}

// subjects cuts "sessions and caches" into what it names.
func subjects(subject string) []string {
	var names []string
	for part := range strings.FieldsFuncSeq(subject, func(r rune) bool { return r == ',' || r == '/' || r == '&' }) {
		for name := range strings.SplitSeq(part, " and ") {
			if name = strings.TrimPrefix(strings.TrimSpace(name), "and "); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}

// isFiller says that a word of a subject tells no data from other.
func isFiller(word string) bool {
	return slices.Contains([]string{"data", "datum", "tier", "the", "all", "our", "store"}, word)
}

// unnamed is the answer where no datastore goes by a name.
func (s *system) unnamed(name string) shown {
	if why := s.unseenData(); why != "" {
		return lacks("no known datastore goes by %q, and %s", name, why)
	}
	return idles("no datastore of the code goes by %q, in its name or tags", name)
}

// spread wants every group to have its data in several regions.
func (s *system) spread(name string, groups []topology.Group) shown {
	if len(groups) == 0 {
		return s.unnamed(name)
	}
	for _, group := range groups {
		if len(s.spanned(group)) < 2 {
			return s.uncopied(group, "")
		}
	}
	return keeps("%s %s in several regions", some(s.names(groups)), plural(len(groups), "is", "are"))
}

// local wants every group to stay in one region.
func (s *system) local(name string, groups []topology.Group) shown {
	if len(groups) == 0 {
		return s.unnamed(name)
	}
	for _, group := range groups {
		switch {
		case !group.Complete:
			return lacks("%s may have more members: %s", s.name(group.Element), brief(group.Open))
		case len(group.Regions) > 1:
			return lacks("%s is in %s", s.name(group.Element), list(group.Regions))
		}
		for _, edge := range s.edges[group.ID] {
			if edge.CrossRegion {
				return lacks("%s copies data to %s", s.name(edge.Element), edge.ToRegion)
			}
		}
	}
	return keeps("%s %s in one region, and nothing copies the data to another",
		some(s.names(groups)), plural(len(groups), "stays", "stay"))
}

// named wants something that goes by one of the words to be in a region.
func (s *system) named(place, otherwise string, words ...string) shown {
	for _, word := range words {
		for _, group := range s.called(singular(word)) {
			for _, member := range group.Members {
				if isKnown(member.Place) && member.Region == place && s.exists(member.Element) {
					return keeps("%s is there", s.name(member.Element))
				}
			}
		}
	}
	return lacks("%s", otherwise)
}
