package rules

import (
	"cmp"

	"github.com/regionlint/regionlint/internal/finding"
)

// aim turns the edits of resources that are in no file, since their module is
// not on disk, to the arguments of its call. There is no fix where one of them
// has none.
func (w writer) aim(fix *finding.Fix, root string) *finding.Fix {
	if fix == nil {
		return nil
	}
	aimed, isWhole := *fix, true
	turn := func(edit finding.Edit) finding.Edit {
		call, argument, ok := w.places.described(cmp.Or(edit.Root, root), edit.Address, attributeOf(edit.Path))
		if !ok {
			return edit
		}
		isWhole = isWhole && argument != "" && edit.Op == finding.SetAttribute
		edit.Address, edit.Path = call, []string{argument}
		return edit
	}
	aimed.Edit, aimed.Also = turn(fix.Edit), nil
	for _, edit := range fix.Also {
		aimed.Also = append(aimed.Also, turn(edit))
	}
	if !isWhole {
		return nil
	}
	return &aimed
}
