package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/intent"
)

// explain looks for what says that twins are apart by design.
func (t *twinning) explain(twins *Twins) {
	for _, cell := range t.cells() {
		if cell.isAbout(twins) {
			twins.Cells = &cell.index
			break
		}
	}
	for n, statement := range t.in.Intent.Residency {
		if t.governs(statement.Environment) && t.splits(statement, twins) {
			twins.Split = &n
			break
		}
	}
	twins.Unexplained = twins.Cells == nil && twins.Split == nil
}

// splits says that a statement lets data be in some of the regions of twins and
// not in others.
func (t *twinning) splits(statement intent.Residency, twins *Twins) bool {
	here, allowed := 0, 0
	for _, name := range twins.Regions {
		if where, ok := t.regions.Find("", name); ok {
			here++
			if statement.Permits(t.regions, where) {
				allowed++
			}
		}
	}
	return allowed > 0 && allowed < here
}

// localData is a statement that makes data local to a region.
type localData struct {
	index int
	// groups are those that hold what it names; none where it names no data in
	// particular, or what no datastore of the code is called.
	groups map[string]bool
}

// isAbout says that a statement speaks of twins.
func (l *localData) isAbout(twins *Twins) bool {
	return len(l.groups) == 0 || slices.ContainsFunc(twins.Databases, func(d Twin) bool { return l.groups[d.Group] })
}

// cells lists the statements that make data local to a region.
func (t *twinning) cells() []*localData {
	if t.local != nil {
		return t.local
	}
	t.local = []*localData{}
	for n, cell := range t.in.Intent.Cells {
		local := cell.Value == "region-local" || cell.Value == "region-affine"
		if local && t.governs(cell.Environment) {
			t.local = append(t.local, &localData{index: n, groups: t.holding(cell.Subject)})
		}
	}
	return t.local
}

// holding finds the groups that hold what a statement names.
func (t *twinning) holding(subject string) map[string]bool {
	words := slices.DeleteFunc(tokens(subject), func(word string) bool {
		return slices.Contains(smallWords, word) || slices.Contains(anyData, singular(word)) || isPeople(word)
	})
	groups := map[string]bool{}
	for _, store := range t.topology.Datastores {
		if t.hasOne(words, tokens(store.Address+" "+store.Identifier)) {
			groups[store.Group] = true
		}
	}
	return groups
}

// anyData are words that name no data in particular.
var anyData = []string{
	"all", "cell", "data", "database", "datastore", "db", "each", "every", "everything", "our", "read", "region",
	"regional", "state", "storage", "store", "the", "tier", "write",
}

// hasOne says that one of the words is among the tokens, in singular or plural.
func (t *twinning) hasOne(words, tokens []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return t.hasWords([]string{word}, tokens) })
}
