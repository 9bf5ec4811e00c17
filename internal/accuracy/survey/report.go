package survey

import (
	"fmt"

	"github.com/regionlint/regionlint/internal/accuracy"
)

// lintReport is what is read of the JSON that lint prints.
type lintReport struct {
	Findings []struct {
		Rule, Severity, Message, Resource, Root, File string
		Start                                         struct{ Line int }
		Suppressed                                    bool
	}
	Coverage struct {
		RuleFiles []string `json:"rule_files"`
	}
}

// found lists the findings of a report that nobody suppressed.
func (r lintReport) found(repository string) []accuracy.Found {
	var found []accuracy.Found
	for _, f := range r.Findings {
		if f.Suppressed {
			continue
		}
		found = append(found, accuracy.Found{
			Repository: repository, Root: f.Root, Rule: f.Rule, Severity: f.Severity,
			Place: fmt.Sprintf("%s:%d", f.File, f.Start.Line), Resource: f.Resource, Message: f.Message,
		})
	}
	return found
}

// document is what is read of the JSON that inspect prints.
type document struct {
	Systems []system
}

type system struct {
	System    struct{ Roots []string }
	Resources map[string][]resource
	Topology  struct {
		Regions []struct {
			Name, Status string
			Roles        []string
		}
	}
}

type resource struct {
	Root, Address string
	Provider      struct{ Type, Alias string }
	Region        place
}

// place is what is said of a resource's region.
type place struct {
	Name, Status, Cause string
	Trace               []struct{ Message string }
}
