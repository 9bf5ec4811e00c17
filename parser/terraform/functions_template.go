package terraform

import (
	"errors"
	"fmt"
	"path"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/regionlint/regionlint/parser/bounds"
)

func (e *evaluation) templateFile() function.Function {
	return lenient(func(args []cty.Value) (cty.Value, error) {
		name, marks := args[0].Unmark()
		if !name.IsKnown() {
			return cty.UnknownVal(cty.String), nil
		}
		src, err := e.text(name.AsString())
		if err != nil {
			return cty.NilVal, err
		}
		val, err := e.render(src, name.AsString(), args[1])
		return val.WithMarks(marks), err
	}, function.Parameter{Name: "path", Type: cty.String, AllowMarked: true, AllowUnknown: true}, anything("vars"))
}

func (e *evaluation) templateString() function.Function {
	return lenient(func(args []cty.Value) (cty.Value, error) {
		src, marks := args[0].Unmark()
		if !src.IsKnown() {
			return cty.UnknownVal(cty.String), nil // callExpr keeps the marks
		}
		val, err := e.render(src.AsString(), "template", args[1])
		return val.WithMarks(marks), err
	}, function.Parameter{Name: "template", Type: cty.String, AllowMarked: true, AllowUnknown: true}, anything("vars"))
}

// render evaluates a template with nothing but the given variables.
func (e *evaluation) render(src, name string, vars cty.Value) (cty.Value, error) {
	bare, marks := vars.Unmark()
	if !bare.IsKnown() {
		return cty.UnknownVal(cty.String), nil // callExpr keeps the marks
	}
	if bare.IsNull() || (!bare.Type().IsObjectType() && !bare.Type().IsMapType()) {
		return cty.NilVal, function.NewArgErrorf(1, "must be a map of variables")
	}
	template, err := e.parseTemplate(src, name)
	if err != nil {
		return cty.NilVal, err
	}
	given := bare.AsValueMap()
	if err := checkVariables(template, name, given); err != nil {
		return cty.NilVal, err
	}
	inside := newScope(&moduleInstance{eval: e, module: &module{}})
	inside.inTemplate = true
	for name, val := range given {
		inside.context.Variables[name] = val.WithMarks(marks)
	}
	val, diags := template.Value(inside.context)
	if diags.HasErrors() {
		return cty.NilVal, errors.New(diags[0].Detail)
	}
	return val, nil
}

// parseTemplate parses a template, each text once in an evaluation: a block
// with a thousand instances renders it a thousand times.
func (e *evaluation) parseTemplate(src, name string) (hclsyntax.Expression, error) {
	if known := e.functions.templates[src]; known != nil {
		return known, nil
	}
	nesting := e.parser.limits.Nesting
	if diags := bounds.Template([]byte(src), name, hcl.InitialPos, nesting); diags.HasErrors() {
		return nil, errors.New(diags[0].Detail)
	}
	parsed, diags := hclsyntax.ParseTemplate([]byte(src), name, hcl.InitialPos)
	if diags.HasErrors() {
		return nil, errors.New(diags[0].Detail)
	}
	template := graft(parsed)
	e.functions.templates[src] = template
	return template, nil
}

// checkVariables says which name a template uses and is not given, and which
// given name no template could use.
func checkVariables(template hclsyntax.Expression, name string, given map[string]cty.Value) error {
	for _, variable := range sortedKeys(given) {
		if !hclsyntax.ValidIdentifier(variable) {
			return fmt.Errorf("%q cannot be the name of a variable", variable)
		}
	}
	for _, traversal := range traversalsIn(template) {
		if _, ok := given[traversal.RootName()]; !ok {
			return fmt.Errorf("line %d of %s uses %s, which is not among its variables",
				traversal.SourceRange().Start.Line, path.Base(name), traversal.RootName())
		}
	}
	return nil
}
