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
	if problem := e.misplaced(s); problem != nil {
		return cty.DynamicVal, hcl.Diagnostics{problem}
	}
	given, diags := e.arguments(ctx)
	if diags.HasErrors() {
		return keepMarks(cty.DynamicVal, given...), diags
	}
	val, callDiags := e.call(s, given)
	return val, append(diags, callDiags...)
}

// misplaced says what is wrong with the place of a call, nil for nothing.
func (e *callExpr) misplaced(s *scope) *hcl.Diagnostic {
	if !renders[e.Name] {
		return nil
	}
	if s.inTemplate {
		return fault("Function call failed", e.Name+" cannot be called inside a template.", e.Range())
	}
	if e.Name == "templatestring" && len(e.Args) > 0 {
		if _, isReference := e.Args[0].(*traversalExpr); !isReference {
			return fault("Function call failed",
				"templatestring: the template must be a reference to a text that stands elsewhere.", e.Args[0].Range())
		}
	}
	return nil
}

// renders names the functions that evaluate a template.
var renders = map[string]bool{"templatefile": true, "templatestring": true}

// call calls the function with evaluated arguments.
func (e *callExpr) call(s *scope, given []cty.Value) (cty.Value, hcl.Diagnostics) {
	args := make([]cty.Value, len(given))
	for i, arg := range given {
		args[i] = e.prepared(s.in.eval, arg)
	}
	if !s.in.eval.affords(e.Name, args) {
		if !s.exhausted(0) { // else that is what is wrong
			s.in.eval.diags.add(tooLargeHere(e.Range()))
		}
		return keepMarks(unknown(causeTooLarge), args...), nil
	}
	if deliberatelyUnknown[e.Name] != "" { // all of them give a text
		return keepMarks(cty.UnknownVal(cty.String).Mark(causeMark{text: causeFunction}), args...), nil
	}
	if strings.HasPrefix(e.Name, "provider::") {
		return keepMarks(unknown(causeFunction), args...), nil
	}
	if val, diags, ok := e.named(s, args); ok {
		return val, diags
	}
	fn, ok := s.in.eval.functions.lookUp(e.Name)
	if !ok {
		detail := fmt.Sprintf("There is no function named %q.", e.Name)
		if instead := replaced[e.Name]; instead != "" {
			detail = fmt.Sprintf("Terraform has no function %q since version 0.12. Write %s.", e.Name, instead)
		}
		return keepMarks(cty.DynamicVal, args...), hcl.Diagnostics{fault("Unknown function", detail, e.NameRange)}
	}
	s.in.eval.base = s.in.base
	val, err := apply(fn, args)
	s.in.eval.base = ""
	if errors.Is(err, errOutside) {
		// The file may be there: this is no error that try could go past.
		s.in.eval.diags.addWarnings(hcl.Diagnostics{e.failure(err, args)})
		return keepMarks(unknown(causeOutside), args...), nil
	}
	if err != nil {
		return keepMarks(cty.DynamicVal, args...), hcl.Diagnostics{e.failure(err, args)}
	}
	s.in.eval.charge(val)
	if bare, _ := val.Unmark(); tooLarge(bare) {
		s.in.eval.diags.add(tooLargeHere(e.Range()))
	}
	return bounded(e.withMarks(val, given)), nil
}

// named calls a function that the configuration of a leaf has beside those of
// Terraform. What it opens is remembered, for explanations.
func (e *callExpr) named(s *scope, args []cty.Value) (cty.Value, hcl.Diagnostics, bool) {
	if s.in.meanings == nil {
		return cty.NilVal, nil, false
	}
	val, config, ok, err := s.in.meanings.Call(e.Name, args)
	if !ok {
		return cty.NilVal, nil, false
	}
	if err != nil {
		return keepMarks(cty.DynamicVal, args...), hcl.Diagnostics{e.failure(err, args)}, true
	}
	if config != nil {
		s.in.eval.opened[e] = config
	}
	return e.withMarks(val, args), nil, true
}

// replaced are the functions that Terraform had once, and what to write now.
var replaced = map[string]string{"list": "tolist([...])", "map": "tomap({...})"}

// withMarks adds to a result what the function dropped: the marks of the
// arguments where it is unknown, and the structure of a text.
func (e *callExpr) withMarks(val cty.Value, args []cty.Value) cty.Value {
	if !val.IsKnown() && (!passesOn[e.Name] || !val.IsMarked()) {
		val = keepMarks(val, args...)
		if len(causes(val.Marks())) == 0 {
			val = val.Mark(causeMark{text: causeFunction})
		}
	}
	if !passesOn[e.Name] {
		val = forgetStructure(val)
		if encodes[e.Name] && len(args) > 0 {
			structure := force(args[0])
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

// looksAtNames names those of them whose result depends on which attributes an
// object has.
var looksAtNames = map[string]bool{"keys": true, "length": true, "values": true}

// converts names the functions that leave elements as they are.
var converts = map[string]bool{
	"chunklist": true, "issensitive": true, "setproduct": true, "templatefile": true, "templatestring": true,
	"tolist": true, "tomap": true, "toset": true, "zipmap": true,
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
// all of a value gets the outputs of modules, nothing too large, and no
// resource whose attributes the provider completes.
func (e *callExpr) prepared(eval *evaluation, val cty.Value) cty.Value {
	if looksAtElements[e.Name] && !val.Type().Equals(moduleType) {
		if e.Name == "flatten" {
			val = eval.fit(val, e.Range())
		}
		if looksAtNames[e.Name] && isOpen(val.Marks()) {
			return closed(val)
		}
		return val
	}
	val = eval.fitAt(force(val), e.Range(), valuesACall)
	if passesOn[e.Name] || converts[e.Name] {
		return val
	}
	return closed(val)
}

// apply converts the arguments to what the function takes, and calls it.
func apply(fn function.Function, args []cty.Value) (cty.Value, error) {
	params, variadic := fn.Params(), fn.VarParam()
	converted := make([]cty.Value, len(args))
	var marks []cty.ValueMarks
	for i, arg := range args {
		param := variadic
		if i < len(params) {
			param = &params[i]
		}
		if param == nil {
			return cty.NilVal, errors.New("too many arguments")
		}
		val, err := convert.Convert(uniform(arg, param.Type), param.Type)
		if err != nil {
			return cty.NilVal, function.NewArgError(i, err)
		}
		if !param.AllowMarked && isMarked(val) { // the library would do this twice
			marks = append(marks, deepMarks(val))
			val = unmarked(val)
		}
		converted[i] = val
	}
	val, err := fn.Call(converted)
	if err != nil {
		return cty.NilVal, err
	}
	return val.WithMarks(marks...), nil
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

// succeeds says whether an expression has a value whatever it refers to: it
// looks into nothing, and joins nothing.
func succeeds(expr hclsyntax.Expression) bool {
	switch node := plain(expr).(type) {
	case *traversalExpr:
		return len(node.Traversal) <= 2
	case *hclsyntax.TupleConsExpr:
		return !slices.ContainsFunc(node.Exprs, func(element hclsyntax.Expression) bool { return !succeeds(element) })
	case *hclsyntax.ObjectConsExpr:
		return !slices.ContainsFunc(node.Items, func(item hclsyntax.ObjectConsItem) bool {
			return literalText(item.KeyExpr) == "" || !succeeds(item.ValueExpr)
		})
	case *hclsyntax.LiteralValueExpr:
		return true
	case *hclsyntax.TemplateExpr:
		return node.IsStringLiteral()
	}
	return false
}
