package reporters

import (
	"fmt"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
)

const (
	// fewestBlocks is how many blocks with one fault are told in one: two are
	// read faster than a list of two.
	fewestBlocks = 3
	// namedOthers is how many of the others are named, at least.
	namedOthers = 5
	// namedLength is how long, in bytes, a list of more than that can be.
	namedLength = 240
	// shownSteps is how many steps of a trace are shown.
	shownSteps = 10
)

// told is what a reader is told in one: a fault of a block, for each of its
// instances, and the same fault of other blocks.
type told struct {
	instances []finding.Finding
	elsewhere [][]finding.Finding
}

// all lists the findings that are told in one, by block.
func (t told) all() [][]finding.Finding {
	return append([][]finding.Finding{t.instances}, t.elsewhere...)
}

// place is where a finding stands and what it says there: two that have it in
// common are one fault of one block in two instances.
type place struct {
	finding.Location

	rule, block, shape, fix string
	severity                finding.Severity
	statement               finding.Place
}

// placeKey returns what a finding has in common with those of other instances.
func placeKey(f finding.Finding) place {
	key := place{
		Location: f.Location, rule: f.Rule, severity: f.Severity, block: blockOf(f.Resource),
		shape: shapeOf(f), fix: fixOf(f.Fix),
	}
	if statement := brokenElsewhere(f); statement != nil {
		key.statement = *statement
	}
	return key
}

// fixOf is what a fix does, whatever it does that to.
func fixOf(fix *finding.Fix) string {
	if fix == nil {
		return ""
	}
	parts := []string{string(fix.Safety)}
	for _, edit := range append([]finding.Edit{fix.Edit}, fix.Also...) {
		parts = append(parts, fmt.Sprint(edit.Op, edit.Path, edit.Value))
	}
	return strings.Join(parts, " ")
}

// blocks gathers the findings of one rule about instances of one block, in the
// order of the first of each. Findings without a resource stay apart: nothing
// but their message tells them from each other.
func blocks(findings []finding.Finding, expand bool) [][]finding.Finding {
	gathered := make([][]finding.Finding, 0, len(findings))
	at := map[place]int{}
	for _, f := range findings {
		if f.Suppressed {
			continue
		}
		if expand || f.Resource == "" {
			gathered = append(gathered, []finding.Finding{f})
			continue
		}
		key := placeKey(f)
		index, known := at[key]
		if !known {
			index, at[key] = len(gathered), len(gathered)
			gathered = append(gathered, nil)
		}
		gathered[index] = append(gathered[index], f)
	}
	return gathered
}

// kinds gathers blocks with one fault, in the order of the first of each.
func kinds(blocks [][]finding.Finding, expand bool) []told {
	atPlace, ofKind := map[place]int{}, map[place]int{}
	for _, block := range blocks {
		atPlace[placeKey(block[0])]++
		ofKind[kindKey(block)]++
	}
	list := make([]told, 0, len(blocks))
	first := map[place]int{}
	for _, block := range blocks {
		key := kindKey(block)
		// What a rule says more than once at one place is told there.
		alone := expand || ofKind[key] < fewestBlocks || atPlace[placeKey(block[0])] > 1
		if index, known := first[key]; known && !alone {
			list[index].elsewhere = append(list[index].elsewhere, block)
			continue
		}
		if !alone {
			first[key] = len(list)
		}
		list = append(list, told{instances: block})
	}
	return list
}

// kindKey returns what a block has in common with others that have the same fault.
func kindKey(block []finding.Finding) place {
	key := placeKey(block[0])
	key.Location, key.block = finding.Location{}, ""
	return key
}

// otherInstances says for what else than the first a finding of a block stands.
func otherInstances(instances []finding.Finding, hint string) string {
	first, others := instances[0], instances[1:]
	unlike, elsewhere := false, true
	var suffixes []string
	bySuffix := map[string][]string{}
	for _, other := range others {
		different := differing(first, other)
		unlike = unlike || len(different) > 0
		elsewhere = elsewhere && other.Resource == first.Resource
		name, where := instanceName(first, other)
		suffix := ""
		if name == "" {
			name = withNames("", different)
		} else {
			suffix = strings.TrimSpace(where + " " + inBrackets(different))
		}
		if bySuffix[suffix] == nil {
			suffixes = append(suffixes, suffix)
		}
		bySuffix[suffix] = append(bySuffix[suffix], name)
	}
	groups, between := make([]string, 0, len(suffixes)), ", "
	for _, suffix := range suffixes {
		names := bySuffix[suffix]
		group := enumerate(names, ", ", hint)
		if len(names) > 1 {
			between, suffix = "; ", strings.Replace(suffix, "(", "(each ", 1)
		}
		groups = append(groups, strings.TrimSpace(group+" "+suffix))
	}
	if len(groups) == 1 {
		between = ", "
	}
	list := enumerate(groups, between, hint)
	switch {
	case unlike:
		return fmt.Sprintf("Likewise for %d more: %s.", len(others), list)
	case elsewhere:
		return "The same in " + list + "."
	default:
		return fmt.Sprintf("The same for %d more: %s.", len(others), list)
	}
}

// otherBlock names a block with the fault of another.
func otherBlock(first finding.Finding, block []finding.Finding) string {
	other := block[0]
	name := other.Resource
	if where := whereElse(first, other); where != "" && name != "" {
		name += " of " + where
	}
	name = withNames(name, differing(first, other))
	if n := len(block); n > 1 {
		name += fmt.Sprintf(", %d instances", n)
	}
	return name
}

// enumerate lists the first names and counts the rest. Short names are many.
func enumerate(names []string, between, hint string) string {
	shown, length := 0, 0
	for _, name := range names {
		length += len(name) + len(between)
		if shown >= namedOthers && length > namedLength {
			break
		}
		shown++
	}
	if len(names)-shown == 1 {
		shown++
	}
	if more := len(names) - shown; more > 0 {
		return fmt.Sprintf("%s and %d others%s", strings.Join(names[:shown], between), more, hint)
	}
	last := len(names) - 1
	switch {
	case last == 0:
		return names[0]
	case between == ", ":
		return strings.Join(names[:last], between) + " and " + names[last]
	default:
		return strings.Join(names, between)
	}
}

// atMost is how many of n to show. One that is left out is shown: to say so
// takes as much room.
func atMost(limit, n int) int {
	if n-1 <= limit {
		return n
	}
	return limit
}

// distinct tells steps of a trace that say the same of the same line in one.
func distinct(trace []finding.Step) []finding.Step {
	times := map[finding.Step]int{}
	steps := make([]finding.Step, 0, len(trace))
	for _, step := range trace {
		if times[step]++; times[step] == 1 {
			steps = append(steps, step)
		}
	}
	for i, step := range steps {
		if n := times[step]; n > 1 {
			steps[i].Message = fmt.Sprintf("%s (%d times)", strings.TrimSuffix(step.Message, "."), n)
		}
	}
	return steps
}
