package terraform

import (
	"fmt"
	"path"
	"strings"

	"github.com/hashicorp/hcl/v2"
)

// undeclaredName marks a diagnostic (in its Extra field) of a name that is used and
// that nothing declares. Where other tools generate a part of the code, many
// places use the same one.
type undeclaredName struct{ name string }

// absent is the diagnostic of one use of a name that nothing declares.
func absent(summary, name, detail string, rng hcl.Range) hcl.Diagnostics {
	diag := fault(summary, detail, rng)
	diag.Extra = undeclaredName{name: name}
	return hcl.Diagnostics{diag}
}

func isUndeclared(diag *hcl.Diagnostic) bool {
	_, is := hcl.DiagnosticExtra[undeclaredName](diag)
	return is
}

// namedPlaces is how many places the diagnostic of an absent name lists.
const namedPlaces = 4

// gathered leaves of the diagnostics about one absent name of a module the
// first alone, which lists the other places. The diagnostics are sorted.
func gathered(diags hcl.Diagnostics) hcl.Diagnostics {
	type use struct{ summary, dir, name string }
	places := make(map[use][]string)
	first := make(map[use]*hcl.Diagnostic)
	var kept hcl.Diagnostics
	for _, diag := range diags {
		missing, is := hcl.DiagnosticExtra[undeclaredName](diag)
		if !is {
			kept = append(kept, diag)
			continue
		}
		at := place(diag)
		key := use{summary: diag.Summary, dir: path.Dir(at.Filename), name: missing.name}
		if first[key] == nil {
			first[key] = diag
			kept = append(kept, diag)
			continue
		}
		places[key] = append(places[key], fmt.Sprintf("%s:%d", at.Filename, at.Start.Line))
	}
	for key, others := range places {
		first[key].Detail += alsoAt(others)
	}
	return kept
}

// alsoAt says in a sentence where else a name is used.
func alsoAt(places []string) string {
	if len(places) <= namedPlaces {
		return " The same holds at " + strings.Join(places, ", ") + "."
	}
	return fmt.Sprintf(" The same holds at %s and %d more places.",
		strings.Join(places[:namedPlaces], ", "), len(places)-namedPlaces)
}

func undeclared(name string, rng hcl.Range) hcl.Diagnostics {
	return absent("Reference to something undeclared", name,
		name+" is not declared in this module. Its value is taken as unknown.", rng)
}
