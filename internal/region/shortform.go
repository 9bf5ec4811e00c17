package region

import "strings"

// FindByShortForm returns the region of a short form such as use1, euw1,
// apne1 or weu, with or without dashes and underscores. Cloud "" answers only
// where the clouds do not contradict each other: euw1 is a region of two.
func (t *Table) FindByShortForm(cloud, short string) (Region, bool) {
	short = compact(strings.ToLower(short))
	if cloud != "" {
		i, ok := t.byShort[cloud][short]
		if !ok {
			return Region{}, false
		}
		return t.regions[i], true
	}
	var found []int
	for _, c := range physicalClouds() {
		if i, ok := t.byShort[c][short]; ok {
			found = append(found, i)
		}
	}
	if len(found) != 1 {
		return Region{}, false
	}
	return t.regions[found[0]], true
}

// FindBySpelling returns the region of a cloud whose name differs in nothing
// but case and separators: US_EAST_1 of AWS. Clouds differ in no more, so that
// the cloud has to be given.
func (t *Table) FindBySpelling(cloud, name string) (Region, bool) {
	name = compact(strings.ToLower(name))
	for _, r := range t.regions {
		if r.Cloud == cloud && r.Kind == Single && compact(r.Name) == name {
			return r, true
		}
	}
	return Region{}, false
}

// ambiguous marks a short form that two regions of one cloud share.
const ambiguous = -1

// indexShortForms derives the short forms of AWS and Google and takes Azure's
// from the facts: its names follow no rule.
func (t *Table) indexShortForms(regions []regionFact) {
	t.byShort = map[string]map[string]int{AWS: {}, Azure: {}, Google: {}}
	for i, fact := range regions {
		index, ok := t.byShort[fact.Cloud]
		if !ok || t.regions[i].Kind != Single {
			continue
		}
		for _, short := range append(derivedShortForms(fact), fact.Short...) {
			if other, taken := index[short]; taken && other != i {
				index[short] = ambiguous
				continue
			}
			index[short] = i
		}
	}
	for _, index := range t.byShort {
		for short, i := range index {
			if i == ambiguous {
				delete(index, short)
			}
		}
	}
}

func derivedShortForms(fact regionFact) []string {
	full := compact(fact.Name)
	switch fact.Cloud {
	case AWS:
		return []string{full, initials(strings.Split(fact.Name, "-"))}
	case Google:
		area, rest, _ := strings.Cut(fact.Name, "-")
		direction := strings.TrimRight(rest, "0123456789")
		parts := []string{googleArea(area), direction, rest[len(direction):]}
		return []string{full, initials(parts)}
	default:
		return nil
	}
}

// initials joins a region's area, the first letters of its direction and its
// number: us, east, 1 is use1.
func initials(parts []string) string {
	var short strings.Builder
	for i, part := range parts {
		if i == 0 || part[0] >= '0' && part[0] <= '9' {
			short.WriteString(part)
			continue
		}
		short.WriteString(directionInitials(part))
	}
	return short.String()
}

// directionInitials shortens a compass direction: northeast is ne.
func directionInitials(word string) string {
	for _, first := range []string{"north", "south"} {
		if rest, ok := strings.CutPrefix(word, first); ok && rest != "" {
			return first[:1] + rest[:1]
		}
	}
	return word[:1]
}

// googleArea shortens the area of a Google region name to the two letters
// that are common in resource names.
func googleArea(area string) string {
	switch area {
	case "northamerica":
		return "na"
	case "southamerica":
		return "sa"
	default:
		return area[:2]
	}
}

func compact(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, "-", ""), "_", "")
}
