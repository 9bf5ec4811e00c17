package topology

import (
	"maps"
	"slices"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
)

// addResidency says where the code breaks what the rule files say of where data
// may be, and where it does not prove it.
func (a *assembly) addResidency() {
	a.topology.Residency = Residency{
		Copies: []Exit{}, Backups: []Exit{}, Logs: []Exit{}, Keys: []Exit{}, Images: []Exit{},
		Unplaced: []Unplaced{}, Unmatched: []int{}, Unclassified: []Unclassified{},
	}
	if len(a.in.Intent.Residency) == 0 {
		return
	}
	a.addExits()
	a.addKeyExits()
	a.addImageExits()
	a.addUnplaced()
	a.addUnmatched()
	a.addUnclassified()
	a.addUnguarded()
}

// addUnplaced lists the covered datastores whose region cannot be told.
func (a *assembly) addUnplaced() {
	for _, store := range a.topology.Datastores {
		if len(store.Residency) == 0 ||
			store.RegionStatus != region.Unknown && store.RegionStatus != region.Symbolic {
			continue
		}
		covered := store.Residency[0]
		a.topology.Residency.Unplaced = append(a.topology.Residency.Unplaced, Unplaced{
			Element: store.Element, Place: store.Place, Cause: a.here.byAddress[store.Element].region.Cause,
			Breach: Breach{Statement: covered.Statement, Because: covered.Because},
		})
	}
}

// addUnmatched lists the statements whose words no datastore goes by, here or in
// another root that the rule file governs. Where nothing keeps data, there is
// nothing to prove; tags that are not known can have the words.
func (a *assembly) addUnmatched() {
	if !slices.ContainsFunc(a.topology.Datastores, isHolding) ||
		slices.ContainsFunc(a.topology.Datastores, hasUnknownTags) {
		return
	}
	covering := a.coveringStatements()
	for n, statement := range a.in.Intent.Residency {
		if !covering[n] && a.governs(statement.Environment) && a.canMatch(statement) &&
			!a.matchesElsewhere(statement) {
			a.topology.Residency.Unmatched = append(a.topology.Residency.Unmatched, n)
		}
	}
}

// coveringStatements are the statements whose words something goes by: a
// datastore, or a log or key that breaks them.
func (a *assembly) coveringStatements() map[int]bool {
	covering := map[int]bool{}
	for _, store := range a.topology.Datastores {
		for _, coverage := range store.Residency {
			covering[coverage.Statement] = true
		}
	}
	for _, exit := range slices.Concat(a.topology.Residency.Logs, a.topology.Residency.Keys) {
		for _, broken := range exit.Broken {
			covering[broken.Statement] = true
		}
	}
	return covering
}

// isHolding says that a datastore holds data of users, for all one can tell:
// not Terraform's lock table.
func isHolding(d Datastore) bool { return d.Kind != "key-value" || d.Database }

func hasUnknownTags(d Datastore) bool { return slices.Contains(d.Unknown, "tags") }

// canMatch says that a statement is about some datastores: not about all, and
// not about backups, logs or keys as such.
func (a *assembly) canMatch(statement intent.Residency) bool {
	_, ofKind := subjectKind(statement)
	return !statement.Match.All && !ofKind && !isOfKeys(statement)
}

// matchesElsewhere says that a statement covers a datastore of another root
// that its file governs.
func (a *assembly) matchesElsewhere(statement intent.Residency) bool {
	base := ruleBase(statement.Source.File)
	for _, root := range a.elsewhere.roots {
		if !a.own[root.name] && governs(base, root.dir) && len(a.selectedOf(statement, root.stores)) > 0 {
			return true
		}
	}
	return false
}

// addUnclassified lists the datastores without a tag by which a statement
// selects. A copy is classified with what it copies, and what a statement selects by name
// needs no tag.
func (a *assembly) addUnclassified() {
	for n, statement := range a.in.Intent.Residency {
		keys := slices.Sorted(maps.Keys(statement.Match.Tags))
		if len(keys) == 0 || !a.governs(statement.Environment) {
			continue
		}
		classified := map[string]bool{}
		for _, store := range a.topology.Datastores {
			if len(missingTags(store, keys)) == 0 {
				classified[store.Group] = true
			}
		}
		for _, store := range a.topology.Datastores {
			if classified[store.Group] || isCoveredBy(store, n) || !isHolding(store) {
				continue
			}
			a.topology.Residency.Unclassified = append(a.topology.Residency.Unclassified, Unclassified{
				Element: store.Element, Statement: n, Tags: missingTags(store, keys),
			})
		}
	}
}

func isCoveredBy(store Datastore, statement int) bool {
	return slices.ContainsFunc(store.Residency, func(c Coverage) bool { return c.Statement == statement })
}

// missingTags are the keys that a datastore certainly has no tag with.
func missingTags(store Datastore, keys []string) []string {
	if hasUnknownTags(store) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(keys), func(key string) bool {
		_, tagged := store.Tags[key]
		return tagged
	})
}
