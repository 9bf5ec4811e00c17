package region

import (
	"slices"
	"strings"
)

// Place is a jurisdiction or part of the world that stands for a set of regions.
type Place struct {
	// Code is EU, EEA, ADEQUATE, an ISO country code, a continent as
	// "continent:AS", or an area of several: APAC, EMEA, AMER, LATAM, NORDICS,
	// DACH, MIDDLE-EAST.
	Code string
	// Name is the English name.
	Name string
}

// area is the countries of a place.
type area map[string]bool

// namedArea is a place of several countries: whole continents, and countries
// added or left out.
type namedArea struct {
	place      Place
	words      []string
	continents string
	with       string
	without    string
}

// namedAreas lists the places that are no countries. The Middle East is left
// out of APAC and in EMEA, as clouds and companies use the words; the EU and
// EEA come from the facts of the countries.
func namedAreas() []namedArea {
	const middleEast = "AE BH IL KW OM QA SA TR"
	return []namedArea{
		{Place{"continent:AF", "Africa"}, []string{"African"}, "AF", "", ""},
		{Place{"continent:AS", "Asia"}, []string{"Asian"}, "AS", "", ""},
		{Place{"continent:EU", "Europe"}, []string{"European", "Europa"}, "EU", "", ""},
		{Place{"continent:NA", "North America"}, []string{"North American"}, "NA", "", ""},
		{Place{"continent:OC", "Oceania"}, nil, "OC", "", ""},
		{Place{"continent:SA", "South America"}, []string{"South American"}, "SA", "", ""},
		{Place{"APAC", "Asia Pacific"}, []string{"Asia-Pacific", "APJ"}, "AS OC", "", middleEast},
		{Place{"EMEA", "Europe, the Middle East and Africa"}, nil, "EU AF", middleEast, ""},
		{Place{"AMER", "the Americas"}, []string{"Americas"}, "NA SA", "", ""},
		{Place{"LATAM", "Latin America"}, []string{"Latin American"}, "SA", "CR MX PA", ""},
		{Place{"MIDDLE-EAST", "the Middle East"}, []string{"Middle East"}, "", middleEast, ""},
		{Place{"NORDICS", "the Nordic countries"}, []string{"Nordics", "Nordic"}, "", "DK FI IS NO SE", ""},
		{Place{"DACH", "Germany, Austria and Switzerland"}, nil, "", "AT CH DE", ""},
	}
}

// Place returns the place that a word names: "EU", "Germany", "German", "DE".
// A law such as GDPR is none. Codes of two letters are read in upper case
// only: "in", "it" and "us" are words.
func (t *Table) Place(word string) (Place, bool) {
	word = strings.Join(strings.Fields(word), " ")
	if place, ok := t.places[word]; ok {
		return place, true
	}
	place, ok := t.places[strings.ToLower(word)]
	return place, ok
}

// PlaceNames returns every word of more than one letter that Place knows, in
// no particular order: codes and abbreviations in upper case, names in lower.
func (t *Table) PlaceNames() []string {
	names := make([]string, 0, len(t.places))
	for name := range t.places {
		names = append(names, name)
	}
	return names
}

// In says whether a region lies wholly inside a place. "EU" leaves out the UK,
// Switzerland and Norway; "EEA" adds Norway, Iceland and Liechtenstein. Where
// a multi-region's countries are not disclosed, only the EU's own is inside
// anything: callers that must not blame what they cannot see check Countries.
func (t *Table) In(r Region, code string) bool {
	inside, ok := t.areas[code]
	if !ok {
		return false
	}
	if len(r.Countries) > 0 {
		return !slices.ContainsFunc(r.Countries, func(country string) bool { return !inside[country] })
	}
	switch code {
	case "EU":
		return r.EU
	case "EEA":
		return r.EEA
	default:
		return r.EU && t.holds(code, "EU")
	}
}

// Adequate is the code of the countries to which the GDPR lets personal data go
// as within the EEA: its members, and those on which the European Commission has
// decided. A decision counts from the release whose facts have it, whatever the
// day of the run: a report depends on nothing but its input. Those that hold for
// some recipients only (Canada, Japan, Korea, the United States) count as well,
// since the code does not show who receives the data.
const Adequate = "ADEQUATE"

// adequateWords are the names that statements give to such countries.
func adequateWords() []string {
	return []string{
		"adequate countries", "adequate country", "adequate third countries", "adequate third country",
		"adequate jurisdictions", "adequate jurisdiction", "adequacy countries", "adequacy country",
		"countries with adequacy", "countries with adequacy decisions", "countries with an EU adequacy decision",
		"country with an adequacy decision", "a country with an adequacy decision",
		"third countries with an adequacy decision",
		"jurisdictions with an adequacy decision", "countries that have an adequacy decision",
		"countries covered by an adequacy decision", "GDPR-adequate countries",
	}
}

// Inside says whether one place lies wholly inside another: Germany in the EU.
func (t *Table) Inside(inner, outer string) bool { return t.holds(outer, inner) }

func (t *Table) holds(outer, inner string) bool {
	countries, ok := t.areas[inner]
	if !ok {
		return false
	}
	for country := range countries {
		if !t.areas[outer][country] {
			return false
		}
	}
	return true
}

func newPlaces(countries []countryFact) (map[string]Place, map[string]area) {
	places := make(map[string]Place, 4*len(countries))
	areas := make(map[string]area, len(countries)+16)
	eu, eea, adequate := area{}, area{}, area{}
	for _, c := range countries {
		enter(places, Place{c.Code, c.Name}, append(c.Words, c.Code)...)
		areas[c.Code] = area{c.Code: true}
		if c.EU {
			eu[c.Code] = true
		}
		if c.EU || c.EEA {
			eea[c.Code] = true
		}
		if c.EU || c.EEA || c.AdequateSince != "" {
			adequate[c.Code] = true
		}
	}
	areas["EU"], areas["EEA"], areas[Adequate] = eu, eea, adequate
	enter(places, Place{Adequate, "countries with an adequacy decision"}, adequateWords()...)
	enter(places, Place{"EU", "European Union"}, "EU", "E.U.", "eu", "UE", "União Europeia", "Unión Europea")
	enter(places, Place{"EEA", "European Economic Area"}, "EEA", "eea", "EU/EEA", "EEA/EU")
	// Not codes of their own, but common: the United Kingdom's in lower case.
	enter(places, Place{"GB", "United Kingdom"}, "uk")
	for _, a := range namedAreas() {
		enter(places, a.place, a.words...)
		areas[a.place.Code] = a.countries(countries)
		if !strings.Contains(a.place.Code, ":") {
			places[a.place.Code] = a.place
			places[strings.ToLower(a.place.Code)] = a.place
		}
	}
	return places, areas
}

// enter adds the words for a place. What is all upper case and short is a
// code and read as written; the rest is read in any case.
func enter(places map[string]Place, place Place, words ...string) {
	for _, word := range append(words, place.Name) {
		if len(word) > 3 || word != strings.ToUpper(word) {
			word = strings.ToLower(word)
		}
		places[word] = place
	}
}

func (a namedArea) countries(all []countryFact) area {
	in := area{}
	for _, c := range all {
		if strings.Contains(a.continents, c.Continent) {
			in[c.Code] = true
		}
	}
	for code := range strings.FieldsSeq(a.with) {
		in[code] = true
	}
	for code := range strings.FieldsSeq(a.without) {
		delete(in, code)
	}
	return in
}
