package topology

import (
	"cmp"

	"github.com/regionlint/regionlint/internal/intent"
)

// explain looks for what says that twins are apart by design.
func (t *twinning) explain(twins *Twins) {
	apart := false
	for _, group := range t.groupsOf(twins) {
		twins.Tier = cmp.Or(twins.Tier, group.Tier)
		if group.OfItsRegion && !apart {
			apart, twins.Cells = true, group.statedTier()
		}
	}
	for n, statement := range t.in.Intent.Residency {
		if t.governs(statement.Environment) && t.splits(statement, twins) {
			twins.Split = &n
			break
		}
	}
	twins.Unexplained = !apart && twins.Split == nil
}

// groupsOf returns the groups of twins.
func (t *twinning) groupsOf(twins *Twins) []*Group {
	groups := make([]*Group, 0, len(twins.Databases))
	for _, database := range twins.Databases {
		groups = append(groups, t.byID[database.Group])
	}
	return groups
}

// statedTier is the index of the statement that tells the tier of a group, nil
// where a tag does.
func (g *Group) statedTier() *int {
	if g.Tier != nil {
		return g.Tier.Statement
	}
	return g.looseTier
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
