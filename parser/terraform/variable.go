package terraform

import (
	"fmt"
	"maps"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/ext/typeexpr"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/regionlint/regionlint/parser/bounds"
)

// variable is a variable block.
type variable struct {
	*block
	name      string
	kind      cty.Type
	defaults  *typeexpr.Defaults
	nullable  bool
	sensitive bool
	ephemeral bool
	// literal says that text from outside is the value itself, not an
	// expression.
	literal bool
}

// newVariable reads a variable block.
func (m *module) newVariable(b *block) *variable {
	v := &variable{block: b, name: b.labels[0], kind: cty.DynamicPseudoType, nullable: true, literal: true}
	if expr := b.body.expression("type"); expr != nil {
		kind, defaults, diags := typeConstraint(expr)
		if diags.HasErrors() {
			for _, diag := range diags {
				diag.Severity = hcl.DiagWarning
			}
			m.diags = append(m.diags, diags...)
			kind, defaults = cty.DynamicPseudoType, nil
		}
		v.kind, v.defaults = kind, defaults
		v.literal = kind.IsPrimitiveType()
	}
	v.nullable = !isLiteral(b.body.expression("nullable"), cty.False)
	v.sensitive = isLiteral(b.body.expression("sensitive"), cty.True)
	v.ephemeral = isLiteral(b.body.expression("ephemeral"), cty.True)
	return v
}

func isLiteral(expr hclsyntax.Expression, want cty.Value) bool {
	if expr == nil {
		return false
	}
	val, diags := expr.Value(nil)
	return !diags.HasErrors() && val.RawEquals(want)
}

// typeConstraint reads the type of a variable.
func typeConstraint(expr hclsyntax.Expression) (cty.Type, *typeexpr.Defaults, hcl.Diagnostics) {
	stated, diags := typeExpression(expr)
	if diags.HasErrors() {
		return cty.DynamicPseudoType, nil, diags
	}
	return typeexpr.TypeConstraintWithDefaults(stated)
}

// typeExpression is the expression that states a type. JSON syntax has it as
// text, and so has very old native syntax. A bare list or map has elements of
// any type.
func typeExpression(expr hclsyntax.Expression) (hcl.Expression, hcl.Diagnostics) {
	text := literalText(expr)
	if keyword := hcl.ExprAsKeyword(library{expr}); keyword == "list" || keyword == "map" {
		text = keyword
	}
	if text == "" {
		return library{expr}, nil
	}
	switch text {
	case "list", "map":
		text += "(any)"
	}
	if diags := bounds.Native([]byte(text), expr.Range().Filename, DefaultLimits().Nesting); diags.HasErrors() {
		diags[0].Subject = expr.Range().Ptr()
		return nil, diags
	}
	parsed, diags := hclsyntax.ParseExpression([]byte(text), expr.Range().Filename, expr.Range().Start)
	if diags.HasErrors() {
		return expr, nil
	}
	return parsed, nil
}

// variable evaluates var.name.
func (in *moduleInstance) variable(name string, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	declared := in.module.variables[name]
	if declared == nil {
		return cty.DynamicVal, undeclared("var."+name, rng)
	}
	return in.eval.once(memo(in.variables, name), "var."+name, declared.header, func() cty.Value {
		val := in.assigned(declared)
		if declared.sensitive {
			val = val.Mark(sensitiveMark{})
		}
		if declared.ephemeral {
			val = val.Mark(ephemeralMark{})
		}
		return val
	}), nil
}

// assigned returns the value of a variable, converted to its type.
func (in *moduleInstance) assigned(v *variable) cty.Value {
	if in.caller == nil {
		given, ok := in.eval.given[v.name]
		if ok {
			return in.convert(v, given.value, given.rng)
		}
		if passed, ok := in.eval.passed[v.name]; ok {
			return in.convert(v, in.eval.passedValue(v.name), passed.attr.rng)
		}
		if in.eval.passedUnknown {
			return cty.UnknownVal(v.kind.WithoutOptionalAttributesDeep()).Mark(causeMark{text: causeUnreadable})
		}
		if val, ok := in.standard(v); ok {
			return val
		}
		return cty.UnknownVal(v.kind.WithoutOptionalAttributesDeep()).
			Mark(causeMark{text: causeUnset, symbol: "var." + v.name})
	}
	if attr := in.source.body.attributes[v.name]; attr != nil && !callArguments[v.name] {
		return in.convert(v, in.caller.evaluate(attr.expr), attr.rng)
	}
	if val, ok := in.standard(v); ok {
		return val
	}
	return cty.UnknownVal(v.kind.WithoutOptionalAttributesDeep()).Mark(causeMark{text: causeUnset})
}

// standard returns the default of a variable, if it has one.
func (in *moduleInstance) standard(v *variable) (cty.Value, bool) {
	attr := v.body.attributes["default"]
	if attr == nil {
		return cty.NilVal, false
	}
	val, diags := attr.expr.Value(nil)
	if diags.HasErrors() {
		in.eval.diags.addWarnings(diags)
		return unknown(causeUnreadable), true
	}
	return in.convert(v, val, attr.rng), true
}

// convert makes a value fit the type of a variable.
func (in *moduleInstance) convert(v *variable, val cty.Value, rng hcl.Range) cty.Value {
	if val.IsNull() && !v.nullable {
		return in.notNull(v, rng)
	}
	if v.kind == cty.DynamicPseudoType {
		return val
	}
	fitted := completed(force(val), v.kind)
	if v.defaults != nil {
		fitted = v.defaults.Apply(fitted)
	}
	converted, err := convert.Convert(uniform(fitted, v.kind), v.kind)
	if err == nil {
		return converted
	}
	if in.described == nil {
		in.scope.invalid(val, caution("Value does not fit the variable", fmt.Sprintf(
			"The value for variable %q does not fit its type: %s.", v.name, err), rng))
	}
	return keepMarks(unknown(causeUnreadable), val)
}

// notNull is the value of a variable that is given null and may not be null.
func (in *moduleInstance) notNull(v *variable, rng hcl.Range) cty.Value {
	if attr := v.body.attributes["default"]; attr != nil && rng != attr.rng {
		if val, ok := in.standard(v); ok {
			return val
		}
	}
	if in.described == nil {
		in.eval.diags.add(caution("Value must not be null", fmt.Sprintf(
			"The variable %q may not be null, and has no other default. Its value is taken as unknown.", v.name), rng))
	}
	return unknown(causeUnreadable)
}

// completed adds to objects that are resources the attributes that a type
// asks for and the blocks do not set: the provider decides them.
func completed(val cty.Value, kind cty.Type) cty.Value {
	bare, marks := val.Unmark()
	if !bare.IsKnown() || bare.IsNull() || !bare.CanIterateElements() {
		return val
	}
	have := bare.Type()
	switch {
	case have.IsObjectType() && kind.IsObjectType():
		return completedObject(bare, kind, marks).WithMarks(marks)
	case have.IsObjectType() && kind.IsMapType():
		values := bare.AsValueMap()
		for name, element := range values {
			values[name] = completed(element, kind.ElementType())
		}
		return cty.ObjectVal(values).WithMarks(marks)
	case have.IsTupleType() && kind.IsCollectionType():
		elements := bare.AsValueSlice()
		for i := range elements {
			elements[i] = completed(elements[i], kind.ElementType())
		}
		return cty.TupleVal(elements).WithMarks(marks)
	}
	return val
}

func completedObject(bare cty.Value, kind cty.Type, marks cty.ValueMarks) cty.Value {
	values := make(map[string]cty.Value)
	maps.Copy(values, bare.AsValueMap())
	for name, wanted := range kind.AttributeTypes() {
		if element, ok := values[name]; ok {
			values[name] = completed(element, wanted)
		} else if isRead(marks) {
			values[name] = cty.DynamicVal.WithMarks(refine(marks, name)).Mark(causeOf(marks))
		}
	}
	return cty.ObjectVal(values)
}

// library shows the library's functions for static analysis the expression
// as its own nodes.
type library struct{ hcl.Expression }

// UnwrapExpression returns the library's node.
func (l library) UnwrapExpression() hcl.Expression { return ungraft(l.Expression) }
