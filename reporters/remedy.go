package reporters

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
)

// remedy says a fix in one sentence.
func remedy(fix *finding.Fix) string {
	lead := "To fix: "
	if fix.Safety == finding.Suggested {
		lead = "A possible fix: "
	}
	steps := []string{step(fix.Edit)}
	for _, edit := range fix.Also {
		steps = append(steps, step(edit))
	}
	return lead + strings.Join(steps, "; ") + "."
}

func step(edit finding.Edit) string {
	path := strings.Join(edit.Path, ".")
	switch edit.Op {
	case finding.AddBlock:
		return fmt.Sprintf("add a block %s to %s", path, edit.Address)
	case finding.SetExpression:
		return fmt.Sprintf("set %s = %s in %s", path, edit.Expression, edit.Address)
	case finding.SetAttribute:
	}
	return fmt.Sprintf("set %s = %s in %s", path, literal(edit.Value), edit.Address)
}

// literal writes a value as Terraform does.
func literal(value any) string {
	switch value := value.(type) {
	case string:
		return strconv.Quote(value)
	case []any:
		items := make([]string, 0, len(value))
		for _, item := range value {
			items = append(items, literal(item))
		}
		return "[" + strings.Join(items, ", ") + "]"
	default:
		return fmt.Sprint(value)
	}
}
