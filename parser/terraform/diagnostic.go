package terraform

import (
	"cmp"
	"slices"

	"github.com/hashicorp/hcl/v2"
)

// fault is an error: something was not read.
func fault(summary, detail string, subject hcl.Range) *hcl.Diagnostic {
	return &hcl.Diagnostic{Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: &subject}
}

// caution is a diagnostic of something that was understood in part; it does
// not stop the run.
func caution(summary, detail string, subject hcl.Range) *hcl.Diagnostic {
	return &hcl.Diagnostic{Severity: hcl.DiagWarning, Summary: summary, Detail: detail, Subject: &subject}
}

// note is a diagnostic that never changes the exit status.
func note(summary, detail string, subject hcl.Range) *hcl.Diagnostic {
	return &hcl.Diagnostic{
		Severity: hcl.DiagWarning, Summary: summary, Detail: detail, Subject: &subject, Extra: Note{},
	}
}

// diagnostics collects diagnostics, one for each place and summary: a block
// that is expanded a thousand times has one fault.
type diagnostics struct {
	list hcl.Diagnostics
	seen map[diagnosticKey]bool
	// at is the place in the user's files that is being evaluated.
	at *hcl.Range
}

// ofFiles leaves out what is to be said of a description, which is no matter
// of the user. Errors stand at what is being evaluated by it.
func (d *diagnostics) ofFiles(diags hcl.Diagnostics) hcl.Diagnostics {
	for i, diag := range diags {
		if !isDescription(place(diag).Filename) {
			continue
		}
		kept := slices.Clone(diags[:i])
		for _, diag := range diags[i:] {
			if isDescription(place(diag).Filename) {
				if diag.Severity != hcl.DiagError || d.at == nil {
					continue
				}
				diag = fault(diag.Summary, diag.Detail, *d.at)
			}
			kept = append(kept, diag)
		}
		return kept
	}
	return diags
}

type diagnosticKey struct {
	summary, detail string
	place           hcl.Range
}

func (d *diagnostics) add(diags ...*hcl.Diagnostic) {
	for _, diag := range d.ofFiles(diags) {
		key := diagnosticKey{summary: diag.Summary}
		if diag.Subject == nil {
			key.detail = diag.Detail
		} else {
			key.place = *diag.Subject
		}
		if d.seen[key] {
			continue
		}
		if d.seen == nil {
			d.seen = make(map[diagnosticKey]bool)
		}
		d.seen[key] = true
		d.list = append(d.list, diag)
	}
}

// addWarnings adds errors of an evaluation as warnings: what could not be
// evaluated is unknown, and the run goes on. The values that the library
// attaches are dropped, since they may be sensitive.
func (d *diagnostics) addWarnings(diags hcl.Diagnostics) {
	for _, diag := range diags {
		d.add(&hcl.Diagnostic{
			Severity: hcl.DiagWarning, Summary: diag.Summary, Detail: diag.Detail,
			Subject: diag.Subject, Context: diag.Context, Extra: diag.Extra,
		})
	}
}

// addNotes adds errors of an evaluation as notes.
func (d *diagnostics) addNotes(diags hcl.Diagnostics) {
	for _, diag := range diags {
		d.add(&hcl.Diagnostic{
			Severity: hcl.DiagWarning, Summary: diag.Summary, Detail: diag.Detail, Subject: diag.Subject, Extra: Note{},
		})
	}
}

// sorted returns the diagnostics in order of place.
func (d *diagnostics) sorted() hcl.Diagnostics {
	slices.SortStableFunc(d.list, func(a, b *hcl.Diagnostic) int {
		placeA, placeB := place(a), place(b)
		return cmp.Or(
			cmp.Compare(placeA.Filename, placeB.Filename),
			cmp.Compare(placeA.Start.Byte, placeB.Start.Byte),
			cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Summary, b.Summary),
			cmp.Compare(a.Detail, b.Detail),
		)
	})
	return d.list
}

func place(diag *hcl.Diagnostic) hcl.Range {
	if diag.Subject == nil {
		return hcl.Range{}
	}
	return *diag.Subject
}
