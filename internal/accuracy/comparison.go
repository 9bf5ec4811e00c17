package accuracy

import "slices"

// Found is a finding of a run.
type Found struct {
	Repository, Root, Rule, Severity, Place, Resource, Message string
}

// Comparison is how the findings of a run differ from those that were judged.
type Comparison struct {
	// Rows are the judged findings as the run has them: which stand, where, and
	// at which level.
	Rows Findings
	// New are findings that nobody judged.
	New []Found
	// Gone stood before and are not in the run, Back are in it again.
	Gone, Back Findings
	// Moved stand at another place or level.
	Moved []Move
}

// Move is a judged finding that a run has at another place or level.
type Move struct {
	Was Finding
	Is  Found
}

// identity is what makes findings of two runs the same.
type identity struct{ repository, root, rule, resource, place string }

// Compare compares judged findings with those of a run over the same
// repositories. A finding is the same where repository, rule, root, resource and
// place are; what is left is matched without the place.
func Compare(judged []Finding, run []Found) Comparison {
	result := Comparison{Rows: slices.Clone(judged)}
	left := slices.Clone(run)
	matched := make([]bool, len(judged))
	for _, exact := range []bool{true, false} {
		// A row that is gone can have a successor at the same place: what stands
		// comes first.
		left = result.match(matched, left, exact)
	}
	for i := range result.Rows {
		if matched[i] {
			continue
		}
		if judged[i].Stands() {
			result.Gone = append(result.Gone, judged[i])
		}
		row := &result.Rows[i]
		row.Now, row.SeverityNow, row.VerdictNow = "gone", "", ""
	}
	result.New = left
	return result
}

// match gives the rows that are not matched yet the findings that are theirs,
// and returns the findings that are left.
func (c *Comparison) match(matched []bool, run []Found, exact bool) []Found {
	waiting := make(map[identity][]int)
	for _, standing := range []bool{true, false} {
		for i, row := range c.Rows {
			if !matched[i] && row.Stands() == standing {
				key := row.identity(exact)
				waiting[key] = append(waiting[key], i)
			}
		}
	}
	var left []Found
	for _, found := range run {
		key := found.identity(exact)
		if len(waiting[key]) == 0 {
			left = append(left, found)
			continue
		}
		i := waiting[key][0]
		waiting[key] = waiting[key][1:]
		matched[i] = true
		c.Rows[i] = c.settle(c.Rows[i], found)
	}
	return left
}

// settle writes a finding of the run into its row, and notes what changed.
func (c *Comparison) settle(row Finding, found Found) Finding {
	switch {
	case !row.Stands():
		c.Back = append(c.Back, row)
	case row.Place != found.Place || row.SeverityNow != found.Severity:
		c.Moved = append(c.Moved, Move{Was: row, Is: found})
	}
	row.Now, row.Place, row.SeverityNow = "stands", found.Place, found.Severity
	if row.VerdictNow == "" {
		row.VerdictNow = row.Verdict
	}
	return row
}

func (f Finding) identity(exact bool) identity {
	return identify(f.Repository, f.Root, f.Rule, f.Resource, f.Place, exact)
}

func (f Found) identity(exact bool) identity {
	return identify(f.Repository, f.Root, f.Rule, f.Resource, f.Place, exact)
}

func identify(repository, root, rule, resource, place string, exact bool) identity {
	if !exact {
		place = ""
	}
	return identity{repository: repository, root: root, rule: rule, resource: resource, place: place}
}
