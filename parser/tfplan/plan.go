// Package tfplan reads the plans that "terraform show -json" writes, OpenTofu's
// included, to what the evaluator takes of them. It evaluates nothing itself,
// and reads no state files and no binary plans.
package tfplan

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/parser/terraform"
)

// howToShow is the command that writes what this package reads.
const howToShow = "terraform show -json plan.out > plan.json"

// maxProviders is far more than the regions and accounts that one root serves.
const maxProviders = 2_000

// Parse reads a plan. The format is that of "JSON Output Format" in
// Terraform's documentation (developer.hashicorp.com/terraform/internals/json-format);
// properties that it does not know are ignored, as that page asks. With an
// error among the diagnostics there is no plan.
func Parse(name string, src []byte) (*terraform.Planned, hcl.Diagnostics) {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if diag := misgiven(name, src); diag != nil {
		return nil, hcl.Diagnostics{diag}
	}
	document, diag := readDocument(name, src)
	if diag == nil {
		diag = unsupported(name, document)
	}
	if diag != nil {
		return nil, hcl.Diagnostics{diag}
	}
	if table := document.member("configuration", "provider_config"); len(table.names()) > maxProviders {
		return nil, hcl.Diagnostics{fault("Too many provider configurations",
			fmt.Sprintf("A plan may have at most %d. The plan is not read.", maxProviders), table.span(name))}
	}
	r := &reading{name: name, document: document}
	plan := r.plan()
	return plan, r.reservations(plan)
}

// misgiven recognises files that are no JSON plan by how they begin.
func misgiven(name string, src []byte) *hcl.Diagnostic {
	at := hcl.Range{Filename: name, Start: hcl.InitialPos, End: hcl.InitialPos}
	text := bytes.TrimSpace(src)
	firstLine, _, _ := bytes.Cut(text, []byte("\n"))
	switch {
	case len(text) == 0:
		return fault("Plan is empty", "The file has no text. Write the plan anew: "+howToShow, at)
	case bytes.HasPrefix(src, []byte("PK\x03\x04")):
		return fault("Plan is binary",
			"This is the file that terraform plan -out writes. Turn it into JSON: "+howToShow, at)
	case bytes.HasPrefix(src, []byte("\xff\xfe")), bytes.HasPrefix(src, []byte("\xfe\xff")):
		return fault("Plan is not UTF-8", "The file is UTF-16, as PowerShell writes it with >. "+
			"Write it as UTF-8: terraform show -json plan.out | Out-File -Encoding utf8 plan.json", at)
	case !utf8.Valid(src):
		return fault("Plan is not UTF-8",
			"The file has a byte that is not UTF-8 text. Write the plan anew: "+howToShow, at)
	case bytes.Contains(firstLine, []byte(`"@level"`)):
		return fault("Not a plan", "These are the messages of terraform plan -json. The plan itself comes from "+
			"terraform plan -out plan.out, then "+howToShow, at)
	case text[0] != '{':
		return fault("Not a plan", "A plan is a JSON object. Write it with "+howToShow, at)
	}
	return nil
}

// unsupported says why a JSON document is no plan of a version that is understood.
func unsupported(name string, document *node) *hcl.Diagnostic {
	version := document.member("format_version")
	at := cmp.Or(version, document).span(name)
	at.End = at.Start
	major, _, _ := strings.Cut(version.string(), ".")
	switch {
	case document.member("format_version") == nil && document.member("lineage") != nil:
		return fault("Not a plan",
			"This is a state file. Make a plan with terraform plan -out plan.out, then "+howToShow, at)
	case version.string() == "":
		return fault("Not a plan", "The file has no format_version. Write the plan with "+howToShow, at)
	case major != "1" && !strings.HasPrefix(version.string(), "0."):
		return fault("Plan of an unknown version", fmt.Sprintf("The format of the plan is version %s; "+
			"versions 0.1 to 1.x are understood. A newer regionlint may read it.", version.string()), at)
	case document.member("planned_values") == nil && document.member("values") != nil:
		return fault("Not a plan", "This is a state as terraform show prints it without a plan file. "+
			"Make a plan with terraform plan -out plan.out, then "+howToShow, at)
	case document.member("planned_values") == nil && document.member("resource_changes") == nil &&
		document.member("configuration") == nil:
		return fault("Not a plan",
			"The file has no planned_values and no configuration. Write the plan with "+howToShow, at)
	}
	return nil
}

// reservations are what a user should know of a plan before trusting it.
func (r *reading) reservations(plan *terraform.Planned) hcl.Diagnostics {
	switch {
	case r.document.member("errored").is('t'):
		return hcl.Diagnostics{caution("Plan has errors",
			"Terraform met an error while it made this plan. Resources may be missing from it.",
			r.document.member("errored").span(r.name))}
	case plan.Partial:
		return hcl.Diagnostics{caution("Plan is not complete",
			"The plan covers a part of the root module (as with -target) or defers changes. "+
				"What it leaves out is taken from the sources, where they are there.",
			r.document.member("complete").span(r.name))}
	case r.document.member("configuration") == nil:
		return hcl.Diagnostics{caution("Plan has no configuration",
			"Without it, nothing is known of providers and references. Write the plan with "+howToShow,
			hcl.Range{Filename: r.name, Start: hcl.InitialPos, End: hcl.InitialPos})}
	}
	return nil
}

func fault(summary, detail string, subject hcl.Range) *hcl.Diagnostic {
	return &hcl.Diagnostic{Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: &subject}
}

func caution(summary, detail string, subject hcl.Range) *hcl.Diagnostic {
	return &hcl.Diagnostic{Severity: hcl.DiagWarning, Summary: summary, Detail: detail, Subject: &subject}
}
