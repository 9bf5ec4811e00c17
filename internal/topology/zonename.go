package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// zoneSources are the data sources that list zones, with what they tell of them.
var zoneSources = map[string][]string{
	"aws_availability_zones": {"names", "zone_ids"},
	"aws_availability_zone":  {"name", "zone_id", "id"},
}

// addZones finds zones that are not in the region of the resource that names them.
func (m *misplacing) addZones(i *instance, arguments []string) {
	if i.region.Status != region.Known || i.cloud == nil {
		return
	}
	var named []Named
	for _, argument := range arguments {
		for _, path := range i.argumentsAt(argument) {
			named = append(named, m.zonesAt(i, path)...)
		}
	}
	if len(named) > 0 {
		found := m.misplaced(i, named)
		found.Needs = i.region.Name
		m.zones = append(m.zones, found)
	}
}

// zonesAt lists the zones of other regions that an argument names: by their names,
// or as a data source lists them.
func (m *misplacing) zonesAt(i *instance, path string) []Named {
	var named []Named
	texts, _ := i.texts(path)
	for _, text := range texts {
		found, ok := m.regions.Zone(i.cloud.Cloud, text)
		if ok && found.Name != i.region.Name {
			named = append(named, Named{Name: text, Attribute: path, Region: found.Name})
		}
	}
	if len(named) > 0 || len(texts) > 0 {
		return named
	}
	for _, source := range m.here.certain(i, path) {
		if !slices.Contains(zoneSources[source.Type], source.attribute) || source.region.Status != region.Known {
			return nil
		}
		if source.region.Name == i.region.Name {
			return nil
		}
		named = append(named, Named{Element: source.element(), Attribute: path, Region: source.region.Name})
	}
	return named
}
