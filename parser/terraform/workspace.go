package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// workspaceMark says that a value depends on the workspace, which nobody
// named: it was taken to be "default". Code that fails with such a value may
// well work in the workspaces that it is meant for.
type workspaceMark struct{}

const defaultWorkspace = "default"

// workspace evaluates terraform.workspace.
func (e *evaluation) workspace() cty.Value {
	if e.inputs.Workspace != "" {
		return cty.StringVal(e.inputs.Workspace)
	}
	return cty.StringVal(defaultWorkspace).Mark(workspaceMark{})
}

// assumesWorkspace says whether a value depends on a workspace that was not
// named.
func assumesWorkspace(val cty.Value) bool {
	_, assumed := deepMarks(val)[workspaceMark{}]
	return assumed
}

// withoutWorkspace is the value of an expression that fails, where that may be
// for want of the workspace's name. The root says so once.
func (s *scope) withoutWorkspace(ctx *hcl.EvalContext, expr hclsyntax.Expression) (cty.Value, bool) {
	e := s.in.eval
	if e.inputs.Workspace != "" {
		return cty.NilVal, false
	}
	val := readsIn(ctx, unknown(causeWorkspace), expr)
	if !assumesWorkspace(val) {
		return cty.NilVal, false
	}
	e.missWorkspace(expr.Range())
	return val, true
}

// missWorkspace keeps the first place that works in some workspaces only.
func (e *evaluation) missWorkspace(rng hcl.Range) {
	if e.workspaceAt == nil || before(rng, *e.workspaceAt) {
		e.workspaceAt = &rng
	}
}

// noteWorkspace says once for the whole root that the workspace is not known.
func (e *evaluation) noteWorkspace() {
	if e.workspaceAt == nil {
		return
	}
	e.diags.add(note("The workspace is not known", "This value depends on the workspace, and has none for the "+
		"workspace \"default\". It is taken as unknown here and wherever this root does the same. Name the "+
		"workspace with the environment variable TF_WORKSPACE, or with workspace in a system of .regionlint.hcl.",
		*e.workspaceAt))
}
