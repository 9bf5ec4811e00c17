package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// toldBy returns the regions of a cloud that a name can mean, sorted: those that a
// code or short form in it stands for ("eu-west-1", "euw1", "eu_west"), and with
// places a city or country ("tokyo"). A name that names none, or two, tells nothing;
// "eu" alone is a word.
func (a *assembly) toldBy(cloud, name string, places bool) []string {
	words := tokens(name)
	var told []string
	for n := 0; n < len(words); n++ {
		names, width := a.regionsAt(cloud, words[n:], places)
		if width == 0 {
			continue
		}
		if told != nil && !slices.Equal(told, names) {
			return nil
		}
		told = names
		n += width - 1
	}
	return told
}

// regionsAt returns what the first words mean, and how many of them.
func (a *assembly) regionsAt(cloud string, words []string, places bool) (names []string, width int) {
	const longest = 3
	for width = min(longest, len(words)); width > 0; width-- {
		if names = a.regionsCalled(cloud, strings.Join(words[:width], "-"), places); len(names) > 0 {
			return names, width
		}
	}
	return nil, 0
}

// spokenName is a name that regions may go by, in one cloud.
type spokenName struct {
	cloud, name string
	places      bool
}

// regionsCalled lists the regions that go by a name. Names share their words, so
// that what was found once is kept.
func (a *assembly) regionsCalled(cloud, name string, places bool) []string {
	key := spokenName{cloud, name, places}
	found, ok := a.called[key]
	if !ok {
		found = a.findCalled(cloud, name, places)
		slices.Sort(found)
		a.called[key] = found
	}
	return found
}

func (a *assembly) findCalled(cloud, name string, places bool) []string {
	// Shorter ones are words before they are regions.
	const shortest = 4
	if found, ok := a.regions.FindBySpelling(cloud, name); ok {
		return []string{found.Name}
	}
	if found, ok := a.regions.Zone(cloud, name); ok {
		return []string{found.Name}
	}
	if len(name) >= shortest && !strings.Contains(name, "-") {
		if found, ok := a.regions.FindByShortForm(cloud, name); ok {
			return []string{found.Name}
		}
	}
	var names []string
	if places {
		for _, found := range a.regions.FindByDisplay(strings.ReplaceAll(name, "-", " ")) {
			if found.Cloud == cloud && found.Kind == region.Single {
				names = append(names, found.Name)
			}
		}
	}
	if len(names) > 0 || cloud != region.AWS {
		return names
	}
	return slices.Clone(a.directions[name])
}

// directionsOf lists the regions of AWS in a part of a part of the world, by its
// name: "eu-west" and "euwest" are eu-west-1 and those beside it.
func directionsOf(regions *region.Table) map[string][]string {
	directions := map[string][]string{}
	for _, found := range regions.All(region.AWS) {
		direction := found.Name[:strings.LastIndexByte(found.Name, '-')]
		joined := strings.ReplaceAll(direction, "-", "")
		directions[direction] = append(directions[direction], found.Name)
		directions[joined] = append(directions[joined], found.Name)
	}
	return directions
}
