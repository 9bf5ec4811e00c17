package topology

import "strings"

// addBranches joins health checks with the branches of traffic policies that go
// by them.
func (s *serving) addBranches() {
	for _, route := range s.topology.Routes {
		shared := map[*HealthCheck][]Served{}
		for _, member := range route.Members {
			at := Element{Root: member.Root, Address: member.HealthCheck}
			check := s.checks[s.here.byAddress[at]]
			if member.Attribute == "" || check == nil {
				continue
			}
			served := Served{Element: member.Element, Place: member.Place, Name: route.Name}
			check.Serves = append(check.Serves, served)
			if served.distinct() {
				shared[check] = append(shared[check], served)
			}
		}
		for check, list := range shared {
			if check.Type != "" && !strings.EqualFold(check.Type, "CALCULATED") && len(placesOf(list)) > 1 {
				check.SharedBy = append(check.SharedBy, list...)
			}
		}
	}
}

func placesOf(list []Served) map[Place]bool {
	places := map[Place]bool{}
	for _, served := range list {
		places[served.Place] = true
	}
	return places
}
