package topology

import (
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// spreads says whether a setting has a datastore stand in several zones: a flag,
// or a text that has to have one value.
func (s *store) spreads(path string) (bool, presence) {
	facts := s.kind.Datastore
	if facts.RegionalValue == "" {
		return s.flag(path)
	}
	text, p := s.text(path)
	return p == known && strings.EqualFold(text, facts.RegionalValue), p
}

// zonalValue returns the text of a setting that keeps a datastore in one zone,
// "" for a flag.
func (s *store) zonalValue(path string) string {
	if text := s.known(path); text != "" && s.kind.Datastore.RegionalValue != "" {
		return strings.ToUpper(text)
	}
	return s.kind.Datastore.ZonalValue
}

// spansRegions says that the location of an instance is a set of regions that
// the cloud chooses from ("nam5"): nothing of it is lost with one of them, and no
// region is its own.
func (a *assembly) spansRegions(i *instance) bool {
	if i.cloud == nil || i.region.Status != region.Known {
		return false
	}
	found, ok := a.regions.Find(i.cloud.Cloud, i.region.Name)
	return ok && (found.Kind == region.MultiRegion || found.Kind == region.DualRegion)
}
