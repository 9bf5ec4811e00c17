package intent

import (
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// contradictResidency finds regions that the files of a layer declare, and in
// which a statement on all data of the same layer lets no data be. Both count:
// which of them is wrong, the team alone can say.
func (b *binder) contradictResidency() {
	for _, statement := range b.current.Residency {
		if !statement.Match.All {
			continue
		}
		for _, declared := range b.current.Regions {
			if declared.Source == statement.Source || !promises(declared.Role) ||
				declared.Environment != statement.Environment {
				continue
			}
			if where, ok := b.region(declared.Name); ok && !statement.Permits(b.regions, where) {
				b.current.Contradictions = append(b.current.Contradictions, Contradiction{
					Fact: "residency", First: statement.Source, Second: declared.Source,
				})
			}
		}
	}
}

// contradictRegions finds regions that one statement of a layer promises and
// another forbids.
func (b *binder) contradictRegions() {
	for _, forbidden := range b.current.Regions {
		if forbidden.Role != "forbidden" {
			continue
		}
		for _, declared := range b.current.Regions {
			if declared.Name == forbidden.Name && declared.Environment == forbidden.Environment &&
				promises(declared.Role) && declared.Source != forbidden.Source {
				b.current.Contradictions = append(b.current.Contradictions, Contradiction{
					Fact: "regions", First: declared.Source, Second: forbidden.Source,
					FirstSays: declared.Role + " " + declared.Name, SecondSays: "forbidden " + forbidden.Name,
				})
			}
		}
	}
}

// contradictPrimaries finds regions that one statement of a layer makes the
// primary, and another what follows a primary. Roles that are swapped are one
// contradiction of two files; in one file they are of two services, or of two
// groups of users, each with its own primary.
func (b *binder) contradictPrimaries() {
	if model := b.current.Model; model != nil && model.Value == "active-active" {
		return
	}
	type between struct{ first, second string }
	found, order := map[between][]Contradiction{}, []between(nil)
	for n, first := range b.current.Regions {
		for _, second := range b.current.Regions[n+1:] {
			if first.Source == second.Source || !excludes(first, second) {
				continue
			}
			files := between{first.Source.File, second.Source.File}
			if found[files] == nil {
				order = append(order, files)
			}
			found[files] = append(found[files], Contradiction{
				Fact: "regions", First: first.Source, Second: second.Source,
				FirstSays: first.Role + " " + first.Name, SecondSays: second.Role + " " + second.Name,
			})
		}
	}
	for _, files := range order {
		if files.first != files.second || len(found[files]) == 1 {
			b.current.Contradictions = append(b.current.Contradictions, found[files][0])
		}
	}
}

// excludes says that a region is the primary in one statement and follows a
// primary in the other.
func excludes(one, other Region) bool {
	return one.Name == other.Name && one.Environment == other.Environment &&
		(one.Role == "primary" && follows(other.Role) || follows(one.Role) && other.Role == "primary")
}

// follows says that a role is that of a region which is not the primary.
func follows(role string) bool { return role == "secondary" || role == "standby" }

// promises says that a role has something run or stand in the region.
func promises(role string) bool {
	return slices.Contains([]string{"primary", "secondary", "standby", "serving", "backup"}, role)
}

// region returns the facts of a region that a rule file names, in one of the
// clouds that the code uses.
func (b *binder) region(name string) (region.Region, bool) {
	for _, cloud := range b.clouds {
		if r, ok := b.regions.Find(cloud, name); ok {
			return r, true
		}
	}
	return region.Region{}, false
}
