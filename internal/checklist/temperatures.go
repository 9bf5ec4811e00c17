package checklist

import (
	"slices"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

// temperatureKinds are what rule files say of how often data is read.
func temperatureKinds() map[string]kind {
	return map[string]kind{"temperatures": of(temperatureWords, (*system).temperature)}
}

func temperatureWords(t intent.Temperature) string { return t.Subject + ": " + t.Value + " data" }

// temperature wants no copy of cold data to cost as much as data in use. Hot data
// promises nothing that code could show.
func (s *system) temperature(stated intent.Temperature) shown {
	groups := s.told(func(group topology.Group) *topology.Told { return group.Temperature },
		func(n int) bool { return saysSameTemperature(s.document.Intent.Temperatures[n], stated) })
	if len(groups) == 0 {
		return s.unnamed(stated.Subject)
	}
	if stated.Value != "cold" {
		return lacks("nothing in code shows how often %s is read", some(s.names(groups)))
	}
	for _, rule := range s.document.Topology.BucketRules {
		of := func(group topology.Group) bool {
			return slices.ContainsFunc(group.Members, func(m topology.Member) bool {
				return m.Element == rule.From.Element
			})
		}
		if slices.ContainsFunc(groups, of) && (rule.Cold != nil || slices.Contains(rule.Unknown, "storage_class")) {
			return lacks("%s is not shown to copy it to where it costs less", s.name(rule.Element))
		}
	}
	return keeps("no copy of %s is kept like data in use", some(s.names(groups)))
}

func saysSameTemperature(a, b intent.Temperature) bool {
	return a.Subject == b.Subject && a.Value == b.Value
}

// told returns the groups of which one of some statements tells something.
func (s *system) told(
	what func(group topology.Group) *topology.Told, meant func(statement int) bool,
) []topology.Group {
	var found []topology.Group
	for _, group := range s.document.Topology.Groups {
		if told := what(group); told != nil && told.Statement != nil && meant(*told.Statement) {
			found = append(found, group)
		}
	}
	return found
}
