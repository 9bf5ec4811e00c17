package rules

import (
	"errors"
	"fmt"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
)

// checkFix says what is wrong with a fix that a rule returned.
func checkFix(p policy, fix *finding.Fix) error {
	switch {
	case fix == nil:
		return nil
	case !p.Fixable:
		return errors.New("it has a fix, and its METADATA does not say fixable")
	case fix.Safety != finding.Safe && fix.Safety != finding.Suggested:
		return fmt.Errorf("its fix is neither safe nor suggested: %q", fix.Safety)
	}
	for _, edit := range edits(fix) {
		if err := checkEdit(edit); err != nil {
			return fmt.Errorf("its fix: %w", err)
		}
	}
	return nil
}

func checkEdit(edit finding.Edit) error {
	if edit.Address == "" || len(edit.Path) == 0 {
		return errors.New("an edit without address or path")
	}
	switch edit.Op {
	case finding.SetAttribute:
		if edit.Value == nil {
			return errors.New("set_attribute without value")
		}
	case finding.SetExpression:
		if edit.Expression == "" {
			return errors.New("set_expression without expression")
		}
	case finding.AddBlock:
		if _, ok := edit.Value.(map[string]any); !ok {
			return errors.New("add_block without arguments")
		}
	default:
		return fmt.Errorf("there is no operation %q", edit.Op)
	}
	return nil
}

// splitPaths gives the paths of a fix one element a nesting level, also where a
// rule has "health_check[0].interval" from the document.
func splitPaths(fix *finding.Fix) {
	if fix == nil {
		return
	}
	fix.Path = levels(fix.Path)
	for i := range fix.Also {
		fix.Also[i].Path = levels(fix.Also[i].Path)
	}
}

func levels(path []string) []string { return strings.Split(strings.Join(path, "."), ".") }

func edits(fix *finding.Fix) []finding.Edit { return append([]finding.Edit{fix.Edit}, fix.Also...) }

// block is where a resource block starts. Its instances share what an edit changes.
type block struct {
	file string
	line int
}

// change is an edit as the source has it: of a block, not of an instance.
type change struct {
	rule  string
	block block
	edit  string
}

// settleFixes leaves a fix safe only where it changes what is at fault and
// nothing else: where the attribute is not set or a literal, and all instances
// of the block are at fault in the same way.
func (w writer) settleFixes(verdicts []verdict) {
	wanted := map[change]map[element]bool{}
	for _, v := range verdicts {
		for _, edit := range safeEdits(v) {
			key := w.change(v, edit)
			if wanted[key] == nil {
				wanted[key] = map[element]bool{}
			}
			wanted[key][element{edit.Root, edit.Address}] = true
		}
	}
	if len(wanted) > 0 {
		instances := w.instances()
		for _, v := range verdicts {
			for _, edit := range safeEdits(v) {
				key := w.change(v, edit)
				isLiteral := w.places.literal(edit.Root, edit.Address, attributeOf(edit.Path))
				if !isLiteral || len(wanted[key]) < instances[key.block] {
					v.Fix.Safety = finding.Suggested
				}
			}
		}
	}
}

// instances counts the instances of each resource block.
func (w writer) instances() map[block]int {
	counts := map[block]int{}
	for _, list := range w.document.Resources {
		for _, r := range list {
			counts[block{r.Source.File, r.Source.StartLine}]++
		}
	}
	return counts
}

func safeEdits(v verdict) []finding.Edit {
	if v.Fix == nil || v.Fix.Safety != finding.Safe {
		return nil
	}
	return edits(v.Fix)
}

func (w writer) change(v verdict, edit finding.Edit) change {
	made := change{rule: v.policy.ID, edit: fmt.Sprint(edit.Op, edit.Path, edit.Value)}
	if r, ok := w.resources[element{edit.Root, edit.Address}]; ok {
		made.block = block{r.Source.File, r.Source.StartLine}
	}
	return made
}

// beside leaves out the roots that are the finding's own.
func beside(root string, fix *finding.Fix) *finding.Fix {
	if fix == nil {
		return nil
	}
	written := *fix
	written.Edit = inRoot(root, fix.Edit)
	written.Also = nil
	for _, edit := range fix.Also {
		written.Also = append(written.Also, inRoot(root, edit))
	}
	return &written
}

func inRoot(root string, edit finding.Edit) finding.Edit {
	if edit.Root == root {
		edit.Root = ""
	}
	return edit
}

// attributeOf is the path of an edit as the parser writes it.
func attributeOf(path []string) string {
	parts := make([]string, 0, len(path))
	for i, part := range path {
		if i < len(path)-1 && !strings.HasSuffix(part, "]") {
			part += "[0]"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ".")
}
