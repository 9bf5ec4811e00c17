// Package tfplan reads the plans that "terraform show -json" writes, OpenTofu's
// included, to what the evaluator takes of them. It evaluates nothing itself,
// and reads no state files and no binary plans.
package tfplan

import (
	"bytes"
	"cmp"
	"fmt"

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
	r := &reader{name: name, document: document}
	plan := r.plan()
	return plan, r.reservations(plan)
}

// reader is a plan on the way from its document.
type reader struct {
	name     string
	document *node
	// blocks are those of the configuration, by address without keys.
	blocks map[string]*terraform.PlannedBlock
	// changes are the objects "change" of resource_changes, by address.
	changes map[string]*node
}

func (r *reader) plan() *terraform.Planned {
	r.blocks = make(map[string]*terraform.PlannedBlock)
	plan := &terraform.Planned{
		Name: r.name,
		Partial: r.document.member("complete").is('f') || r.document.member("errored").is('t') ||
			len(r.document.member("deferred_changes").list()) > 0,
		Variables: make(map[string]terraform.PlannedValue),
		Providers: r.providers(),
		Module:    r.module(r.document.member("configuration", "root_module"), ""),
	}
	variables := r.document.member("variables")
	for i, name := range variables.names() {
		if value := variables.items[i].member("value"); value != nil {
			plan.Variables[name] = terraform.PlannedValue{
				Value: constant(value), Range: variables.items[i].span(r.name),
			}
		}
	}
	plan.Resources, plan.Outputs = r.resources(), r.outputs()
	return plan
}

// reservations are what a user should know of a plan before trusting it.
func (r *reader) reservations(plan *terraform.Planned) hcl.Diagnostics {
	switch {
	case r.document.member("errored").is('t'):
		return hcl.Diagnostics{caution("Plan has errors",
			"Terraform met an error while it made this plan. Resources may be missing from it.",
			r.document.member("errored").span(r.name))}
	case plan.Partial:
		return hcl.Diagnostics{caution("Plan is not complete",
			"The plan covers a part of the root module (as with -target) or defers changes. "+
				"What it leaves out is taken from the sources, where they are there.",
			cmp.Or(r.document.member("complete"), r.document.member("deferred_changes")).span(r.name))}
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
