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
			slices.Sort(names)
			return names, width
		}
	}
	return nil, 0
}

// regionsCalled lists the regions that go by a name.
func (a *assembly) regionsCalled(cloud, name string, places bool) []string {
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
	return a.directionsCalled(name)
}

// directionsCalled lists the regions of AWS in a part of a part of the world:
// "eu-west" and "euwest" are eu-west-1 and those beside it.
func (a *assembly) directionsCalled(name string) []string {
	var names []string
	for _, found := range a.regions.All(region.AWS) {
		direction := found.Name[:strings.LastIndexByte(found.Name, '-')]
		if direction == name || strings.ReplaceAll(direction, "-", "") == name {
			names = append(names, found.Name)
		}
	}
	return names
}
