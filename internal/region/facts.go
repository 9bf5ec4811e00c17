package region

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"
)

//go:embed regions.json
var factsJSON []byte

// facts is the shape of regions.json, which names its sources.
type facts struct {
	AzureLogical []string      `json:"azure_logical"`
	Countries    []countryFact `json:"countries"`
	Regions      []regionFact  `json:"regions"`
}

type countryFact struct {
	Code string `json:"code"`
	Name string `json:"name"`
	// Words are the adjective and other names.
	Words     []string `json:"words"`
	Continent string   `json:"continent"`
	EU        bool     `json:"eu"`
	// EEA is set for members of the EEA that are not in the EU.
	EEA           bool   `json:"eea"`
	AdequateSince string `json:"adequate_since"`
}

type regionFact struct {
	Cloud   string `json:"cloud"`
	Name    string `json:"name"`
	Kind    Kind   `json:"kind"`
	Display string `json:"display"`
	// Names are cities and common names beside those in the display name.
	Names []string `json:"names"`
	// Short are short forms that no rule derives.
	Short     []string `json:"short"`
	Country   string   `json:"country"`
	Countries []string `json:"countries"`
	// Within are areas that a multi-region promises to stay in, where its
	// members are not disclosed.
	Within    []string `json:"within"`
	Continent string   `json:"continent"`
	Latitude  float64  `json:"lat"`
	Longitude float64  `json:"lon"`
	Pair      string   `json:"pair"`
	OptIn     bool     `json:"opt_in"`
	Partition string   `json:"partition"`
	Members   []string `json:"members"`
	Status    string   `json:"status"`
}

// Load reads the facts that the program embeds.
func Load() (*Table, error) {
	var read facts
	if err := json.Unmarshal(factsJSON, &read); err != nil {
		return nil, fmt.Errorf("region facts: %w", err)
	}
	return newTable(read), nil
}

func newTable(read facts) *Table {
	countries := make(map[string]countryFact, len(read.Countries))
	for _, c := range read.Countries {
		countries[c.Code] = c
	}
	t := &Table{
		regions:   make([]Region, 0, len(read.Regions)),
		byName:    map[string]map[string]int{},
		byFold:    map[string]map[string]int{},
		byDisplay: make(map[string][]int, 2*len(read.Regions)),
		logical:   make(map[string]bool, len(read.AzureLogical)),
	}
	for _, fact := range read.Regions {
		t.add(fact, countries)
	}
	t.indexShortForms(read.Regions)
	for _, name := range read.AzureLogical {
		t.logical[name] = true
	}
	t.places, t.areas = newPlaces(read.Countries)
	return t
}

func (t *Table) add(fact regionFact, countries map[string]countryFact) {
	i := len(t.regions)
	t.regions = append(t.regions, newRegion(fact, countries))
	if t.byName[fact.Cloud] == nil {
		t.byName[fact.Cloud] = map[string]int{}
		t.byFold[fact.Cloud] = map[string]int{}
	}
	t.byName[fact.Cloud][fact.Name] = i
	folded := strings.ToLower(fact.Name)
	if _, taken := t.byFold[fact.Cloud][folded]; !taken {
		t.byFold[fact.Cloud][folded] = i
	}
	if fact.Cloud != Cloudflare {
		t.indexDisplay(i, fact)
	}
}

func newRegion(fact regionFact, countries map[string]countryFact) Region {
	r := Region{
		Cloud: fact.Cloud, Name: fact.Name, Kind: fact.Kind, Display: fact.Display,
		Country: fact.Country, Countries: fact.Countries, Continent: fact.Continent,
		Latitude: fact.Latitude, Longitude: fact.Longitude, Pair: fact.Pair, OptIn: fact.OptIn,
		Partition: fact.Partition, Members: fact.Members, Status: fact.Status,
	}
	if r.Kind == "" {
		r.Kind = Single
	}
	if r.Status == "" {
		r.Status = "ga"
	}
	if r.Country != "" {
		r.Countries = []string{r.Country}
		r.Continent = countries[r.Country].Continent
	}
	if len(r.Countries) == 1 {
		r.AdequateSince = countries[r.Countries[0]].AdequateSince
	}
	r.EU, r.EEA = jurisdiction(r.Countries, fact.Within, countries)
	return r
}

// jurisdiction says whether all countries are in the EU and in the EEA.
func jurisdiction(codes, within []string, countries map[string]countryFact) (eu, eea bool) {
	if len(codes) == 0 {
		inside := len(within) > 0 && within[0] == "EU"
		return inside, inside
	}
	eu, eea = true, true
	for _, code := range codes {
		c := countries[code]
		eu = eu && c.EU
		eea = eea && (c.EU || c.EEA)
	}
	return eu, eea
}
