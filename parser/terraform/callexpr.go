package terraform

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
)

// callExpr is a function call. It is evaluated here and not by the library, so
// that each argument is evaluated once and no function drops marks.
type callExpr struct{ *hclsyntax.FunctionCallExpr }

func (e *callExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	s := findScope(ctx)
	if s == nil {
		return cty.DynamicVal, hcl.Diagnostics{fault("Functions not allowed",
			"This value may not call functions.", e.NameRange)}
	}
	if s.exhausted(1) {
		return unknown(causeTooLarge), nil
	}
	switch e.Name {
	case "try":
		return e.try(ctx)
	case "can":
		return e.can(ctx)
	}
	args, diags := e.arguments(ctx)
	if diags.HasErrors() {
		return keepMarks(cty.DynamicVal, args...), diags
	}
	val, callDiags := e.call(s, args)
	return val, append(diags, callDiags...)
}

// call calls the function with evaluated arguments.
func (e *callExpr) call(s *scope, args []cty.Value) (cty.Value, hcl.Diagnostics) {
	if deliberatelyUnknown[e.Name] || strings.HasPrefix(e.Name, "provider::") {
		return keepMarks(unknown(causeFunction), args...), nil
	}
	fn, ok := s.in.eval.functions.lookUp(e.Name)
	if !ok {
		return keepMarks(cty.DynamicVal, args...), hcl.Diagnostics{fault("Unknown function",
			fmt.Sprintf("There is no function named %q.", e.Name), e.NameRange)}
	}
	val, err := apply(fn, args)
	if err != nil {
		return keepMarks(cty.DynamicVal, args...), hcl.Diagnostics{e.failure(err, args)}
	}
	return bounded(e.withMarks(val, args)), nil
}

// withMarks adds to a result what the function dropped: the marks of the
// arguments where it is unknown, and the structure of a text.
func (e *callExpr) withMarks(val cty.Value, args []cty.Value) cty.Value {
	if !val.IsKnown() && (!passesOn[e.Name] || !val.IsMarked()) {
		val = keepMarks(val, args...)
		if len(causes(val.Marks())) == 0 {
			val = val.Mark(causeMark{text: causeFunction})
		}
	}
	if val.Type() == cty.String && !passesOn[e.Name] {
		val = forgetStructure(val)
		if encodes[e.Name] && len(args) > 0 {
			structure := args[0]
			val = val.Mark(structureMark{value: &structure})
		}
	}
	return val
}

// encodes names the functions whose text has a structure.
var encodes = map[string]bool{"jsonencode": true, "yamlencode": true}

// looksAtElements names the functions that pass elements on without looking
// into them: length(module.x) does not ask for the outputs of module.x.
var looksAtElements = map[string]bool{
	"coalescelist": true, "concat": true, "element": true, "flatten": true, "keys": true, "length": true,
	"lookup": true, "merge": true, "one": true, "reverse": true, "slice": true, "values": true,
}

// passesOn names the functions that return a text as they were given it.
var passesOn = map[string]bool{
	"coalesce": true, "element": true, "lookup": true, "one": true, "sensitive": true, "nonsensitive": true,
	"tostring": true, "ephemeralasnull": true,
}

// arguments evaluates the arguments, the last one spread out if it asks for it.
func (e *callExpr) arguments(ctx *hcl.EvalContext) ([]cty.Value, hcl.Diagnostics) {
	var diags hcl.Diagnostics
	args := make([]cty.Value, 0, len(e.Args))
	for i, expr := range e.Args {
		val, argDiags := expr.Value(ctx)
		diags = append(diags, argDiags...)
		val = e.prepared(val)
		if !e.ExpandFinal || i < len(e.Args)-1 {
			args = append(args, val)
			continue
		}
		bare, marks := val.Unmark()
		switch {
		case !bare.IsKnown():
			args = append(args, cty.DynamicVal.WithMarks(marks))
		case bare.IsNull() || !bare.CanIterateElements():
			diags = append(diags, fault("Invalid argument", "The value before ... must be a list.", expr.Range()))
		default:
			for it := bare.ElementIterator(); it.Next(); {
				_, element := it.Element()
				args = append(args, element.WithMarks(marks))
			}
		}
	}
	return args, diags
}

// prepared is an argument as the function may have it: one that walks through
// all of a value gets the outputs of modules, and nothing too large.
func (e *callExpr) prepared(val cty.Value) cty.Value {
	if looksAtElements[e.Name] && !val.Type().Equals(moduleType) {
		if e.Name == "flatten" {
			return boundedDeep(val)
		}
		return val
	}
	return boundedDeep(force(val))
}

// apply converts the arguments to what the function takes, and calls it.
func apply(fn function.Function, args []cty.Value) (cty.Value, error) {
	params, variadic := fn.Params(), fn.VarParam()
	converted := make([]cty.Value, len(args))
	for i, arg := range args {
		param := variadic
		if i < len(params) {
			param = &params[i]
		}
		if param == nil {
			return cty.NilVal, errors.New("too many arguments")
		}
		val, err := convert.Convert(arg, param.Type)
		if err != nil {
			return cty.NilVal, function.NewArgError(i, err)
		}
		converted[i] = val
	}
	return fn.Call(converted)
}

// failure describes an error of a function; what is sensitive is not shown.
func (e *callExpr) failure(err error, args []cty.Value) *hcl.Diagnostic {
	subject := e.Range()
	for _, arg := range args {
		if arg.HasMarkDeep(sensitiveMark{}) {
			return fault("Function call failed", e.Name+" cannot be applied to this sensitive value.", subject)
		}
	}
	if argument, ok := errors.AsType[function.ArgError](err); ok && argument.Index < len(e.Args) {
		subject = e.Args[argument.Index].Range()
	}
	return fault("Function call failed", fmt.Sprintf("%s: %s.", e.Name, strings.TrimSuffix(err.Error(), ".")), subject)
}

// try returns the first argument that can be evaluated. One that is unknown
// in part may still fail, so that the result is unknown as well, but for what
// it refers to.
func (e *callExpr) try(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	for i, expr := range e.Args {
		val, diags := expr.Value(ctx)
		if diags.HasErrors() {
			continue
		}
		if mayFail(expr, val) {
			val = keepMarks(val, e.rest(ctx, i+1)...)
		}
		return val, nil
	}
	return cty.DynamicVal, hcl.Diagnostics{fault("Function call failed",
		"try: none of the expressions can be evaluated.", e.Range())}
}

// rest evaluates the arguments of try from one on, as far as they can be.
func (e *callExpr) rest(ctx *hcl.EvalContext, from int) []cty.Value {
	var values []cty.Value
	for _, expr := range e.Args[from:] {
		if val, diags := expr.Value(ctx); !diags.HasErrors() {
			values = append(values, val)
		}
	}
	return values
}

// mayFail says whether an expression with an unknown value could turn out to
// have none: what it looks into is a variable without a value, or a block of
// which there may be no instance. An attribute of a resource is there.
func mayFail(expr hclsyntax.Expression, val cty.Value) bool {
	if node, ok := plain(expr).(*traversalExpr); ok && len(node.Traversal) <= 2 {
		return false
	}
	bare, marks := val.Unmark()
	return !bare.IsKnown() && slices.ContainsFunc(causes(marks), func(cause causeMark) bool {
		return cause.text == causeUnset || cause.text == causeCount || cause.text == causeForEach
	})
}

func (e *callExpr) can(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	if len(e.Args) != 1 {
		return cty.DynamicVal, hcl.Diagnostics{fault("Function call failed", "can takes one expression.", e.Range())}
	}
	val, diags := e.Args[0].Value(ctx)
	if diags.HasErrors() {
		return cty.False, nil
	}
	if bare, _ := val.UnmarkDeep(); !bare.IsWhollyKnown() {
		return keepMarks(cty.UnknownVal(cty.Bool), val), nil
	}
	return cty.True, nil
}
