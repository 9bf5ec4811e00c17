package rules

import (
	"cmp"
	"slices"

	"github.com/regionlint/regionlint/internal/topology"
)

// batch is rules that are evaluated together: with the same thresholds, and all
// embedded or all the user's, since only embedded ones are compiled already.
type batch struct {
	policies   []policy
	thresholds map[string]float64
	// key tells thresholds apart; "" is that of the rules as they come.
	key string
}

// batches are those of one evaluation.
type batches struct {
	list []batch
}

// add puts a rule into a batch for each way in which it is set, and returns why
// it is not evaluated at all, or "".
func (b *batches) add(p policy, ways []settled) string {
	evaluated := false
	for _, way := range ways {
		if way.off != nil {
			continue
		}
		evaluated = true
		key := way.key()
		i := slices.IndexFunc(b.list, func(other batch) bool {
			return other.key == key && other.policies[0].isOwn == p.isOwn
		})
		if i < 0 {
			i = len(b.list)
			b.list = append(b.list, batch{thresholds: way.thresholds, key: key})
		}
		// Two ways that differ in the level alone are asked once.
		if last := len(b.list[i].policies) - 1; last < 0 || b.list[i].policies[last].ID != p.ID {
			b.list[i].policies = append(b.list[i].policies, p)
		}
	}
	if !evaluated {
		return ways[0].off.reason()
	}
	return ""
}

// inOrder returns the batches in an order that depends on the rules alone.
func (b *batches) inOrder() []batch {
	slices.SortFunc(b.list, func(a, b batch) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.policies[0].ID, b.policies[0].ID))
	})
	return b.list
}

// variants are the ways in which a rule is set in a system: one, unless a
// setting is about some paths only.
func (e *Engine) variants(p policy, system string, places []position) []settled {
	given := e.settings[p.ID]
	hasPaths := slices.ContainsFunc(given, func(s Setting) bool { return len(s.Paths) > 0 })
	if !hasPaths || len(places) == 0 {
		return []settled{e.settings.settle(p, system, position{}, p.Refused)}
	}
	var ways []settled
	for _, at := range places {
		ways = append(ways, e.settings.settle(p, system, at, p.Refused))
	}
	return ways
}

// placesIn lists where the findings of a document can stand, nothing where no
// setting asks for it: each root and file of its code, and its rule files.
func (e *Engine) placesIn(document *topology.Document) []position {
	if len(e.settings) == 0 {
		return nil
	}
	seen := map[position]bool{}
	var list []position
	note := func(at position) {
		if !seen[at] {
			seen[at] = true
			list = append(list, at)
		}
	}
	for _, root := range document.System.Roots {
		note(position{root: root})
	}
	for _, resources := range document.Resources {
		for _, r := range resources {
			note(position{r.Root, r.Source.File})
		}
	}
	for _, file := range document.Intent.Sources {
		note(position{file: file})
	}
	return list
}

// placeOf is where a verdict stands.
func (w writer) placeOf(v verdict) position {
	if v.Source != nil {
		return position{file: v.Source.File}
	}
	at := position{root: v.Root}
	if r, ok := w.resources[element{v.Root, v.Address}]; ok {
		at.file = r.Source.File
	}
	return at
}
