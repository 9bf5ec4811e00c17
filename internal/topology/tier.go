package topology

import (
	"slices"
	"strings"
)

// tiering tells of each datastore which tier its data belongs to, and how often
// it is read.
type tiering struct {
	*grouping
	// names are the words by which statements can call the datastores.
	names map[*store][]string
	// loose is the first statement that makes data belong to a region and names
	// none of the code: it may be about any.
	loose *int
}

// choice is what the statements so far say of a datastore. Of two, that which
// says more words of its name counts.
type choice struct {
	told  *Told
	words int
}

// addTiers reads tags and rule files for the tiers of data.
func (g *grouping) addTiers() {
	t := &tiering{grouping: g, names: map[*store][]string{}}
	tiers, temperatures := map[*store]choice{}, map[*store]choice{}
	for n, cell := range g.in.Intent.Cells {
		if g.governs(cell.Environment) {
			for _, part := range partsOf(cell.Subject) {
				t.tier(n, part, cell.Value, tiers)
			}
		}
	}
	for n, stated := range g.in.Intent.Temperatures {
		if g.governs(stated.Environment) {
			for _, part := range partsOf(stated.Subject) {
				t.tell(n, part, stated.Value, temperatures)
			}
		}
	}
	for _, s := range g.stores {
		if s.container() {
			continue
		}
		s.tier, s.temperature = tiers[s].told, temperatures[s].told
		tier, temperature := taggedTiers(s)
		if tier != nil {
			s.tier = tier
		}
		if temperature != nil {
			s.temperature = temperature
		}
		if s.tier == nil {
			s.looseTier = t.loose
		}
	}
}

// tier notes what a statement says of the tier of some data. Data that belongs
// to a region may be called by half of the words, or by none: no rule is to
// accuse what is apart by design.
func (t *tiering) tier(n int, subject, value string, chosen map[*store]choice) {
	stated := &Told{Value: value}
	if t.tell(n, subject, value, chosen) || !stated.isOfARegion() {
		return
	}
	words := slices.DeleteFunc(subjectWords(subject), func(word string) bool { return isPeople(word) })
	found := false
	for _, s := range t.stores {
		if !s.container() && slices.ContainsFunc(words, func(word string) bool { return t.calls(s, []string{word}) }) {
			found = true
			t.choose(chosen, s, choice{told: t.told(n, value, "name "+nameOf(s))})
		}
	}
	if !found && t.loose == nil {
		t.loose = &n
	}
}

// tell notes what a statement says of the datastores that it names with all of
// its words, and says whether there are any.
func (t *tiering) tell(n int, subject, value string, chosen map[*store]choice) bool {
	words := subjectWords(subject)
	byTag, byName := map[*store]string{}, map[*store]string{}
	for _, s := range t.stores {
		if s.container() {
			continue
		}
		tags, _ := tagsOf(s.instance)
		if because, ok := t.tagMatch(words, tags); ok {
			byTag[s] = because
		} else if t.calls(s, words) || len(words) == 0 && saysAll(subject) {
			byName[s] = "name " + nameOf(s)
		}
	}
	if len(byTag) > 0 { // as for residency, tags tell better than names
		byName = byTag
	}
	for s, because := range byName {
		t.choose(chosen, s, choice{told: t.told(n, value, because), words: len(words)})
	}
	return len(byName) > 0
}

func (t *tiering) told(n int, value, because string) *Told {
	return &Told{Value: value, Because: because, Statement: &n}
}

func (t *tiering) choose(chosen map[*store]choice, s *store, other choice) {
	if best := chosen[s]; best.told == nil || other.words > best.words {
		chosen[s] = other
	}
}

// calls says that all words are among those by which a datastore can be called.
func (t *tiering) calls(s *store, words []string) bool {
	if t.names[s] == nil {
		facts := s.kind.Datastore
		name := strings.Join([]string{addressNames(s.Address), s.identifier(), databaseName(s.instance)}, " ")
		t.names[s] = append(wordsOf(name), kindWords[facts.Kind]...)
		t.names[s] = append(t.names[s], tokens(facts.Kind)...)
		if isSessionStore(s) {
			t.names[s] = append(t.names[s], "session")
		}
	}
	return t.hasWords(words, t.names[s])
}

// kindWords are what teams call the kinds of datastore.
var kindWords = map[string][]string{
	"cache":     {"redis", "valkey", "memcached", "elasticache"},
	"key-value": {"dynamodb", "table"},
	"object":    {"blob", "bucket", "s3"},
	"queue":     {"sqs"},
	"search":    {"index", "indice", "opensearch"},
	"stream":    {"kinesis"},
}

// partsOf cuts "sessions, carts and caches" into what it names.
func partsOf(subject string) []string {
	subject = strings.NewReplacer(" and ", ",", "/", ",", "&", ",", " or ", ",").Replace(subject)
	return strings.FieldsFunc(subject, func(r rune) bool { return r == ',' })
}

// subjectWords are the words of a subject that tell data from other data.
func subjectWords(subject string) []string {
	return slices.DeleteFunc(tokens(subject), func(word string) bool {
		return slices.Contains(smallWords, word) || slices.Contains(anyData, singular(word)) || word == "and"
	})
}

// saysAll says that a subject without a word of its own means all data.
func saysAll(subject string) bool {
	return slices.ContainsFunc(tokens(subject), func(word string) bool {
		return slices.Contains([]string{"all", "each", "every", "everything"}, word)
	})
}

// anyData are words that name no data in particular.
var anyData = []string{
	"all", "cell", "data", "database", "datastore", "db", "each", "every", "everything", "our", "read", "region",
	"regional", "state", "storage", "store", "the", "tier", "write",
}

func nameOf(s *store) string {
	if name := s.identifier(); name != "" {
		return name
	}
	return resourceName(s.Address)
}

// tierOf returns what is told of a group: of its writer, else of any member.
func tierOf(stores []*store, told func(s *store) *Told) *Told {
	var first *Told
	for _, s := range stores {
		switch found := told(s); {
		case found == nil:
		case !s.copyOf:
			return found
		case first == nil:
			first = found
		}
	}
	return first
}

// addTold writes what tags and rule files say of the data of a group.
func (g *Group) addTold(stores []*store) {
	g.Tier = tierOf(stores, func(s *store) *Told { return s.tier })
	g.Temperature = tierOf(stores, func(s *store) *Told { return s.temperature })
	g.OfItsRegion = g.Tier.isOfARegion()
	for _, s := range stores {
		if g.Tier == nil && s.looseTier != nil {
			g.OfItsRegion, g.looseTier = true, s.looseTier
		}
	}
}
