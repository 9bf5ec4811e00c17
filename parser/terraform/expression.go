package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// The nodes below stand in the syntax tree in place of the library's (graft
// puts them there). They evaluate as Terraform does, keep the marks that the
// library drops, and know that a resource has more attributes than its block.

type traversalExpr struct{ *hclsyntax.ScopeTraversalExpr }

func (e *traversalExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	return lookUp(ctx, e.Traversal)
}

// lookUp evaluates a traversal: names bound by for expressions and dynamic
// blocks first, then the names of the module.
func lookUp(ctx *hcl.EvalContext, traversal hcl.Traversal) (cty.Value, hcl.Diagnostics) {
	for c := ctx; c != nil; c = c.Parent() {
		if val, ok := c.Variables[traversal.RootName()]; ok {
			return steps(val, traversal[1:])
		}
		if s := scopeIn(c); s != nil {
			return s.resolve(traversal)
		}
	}
	return cty.DynamicVal, hcl.Diagnostics{fault("Variables not allowed",
		"This value may not refer to anything.", traversal.SourceRange())}
}

type relativeExpr struct {
	*hclsyntax.RelativeTraversalExpr
}

func (e *relativeExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	source, diags := e.Source.Value(ctx)
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	val, stepDiags := steps(source, e.Traversal)
	return val, append(diags, stepDiags...)
}

type indexExpr struct{ *hclsyntax.IndexExpr }

func (e *indexExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	collection, diags := e.Collection.Value(ctx)
	key, keyDiags := e.Key.Value(ctx)
	diags = append(diags, keyDiags...)
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	val, indexDiags := index(collection, key, e.SrcRange)
	return val, append(diags, indexDiags...)
}

type splatExpr struct{ *hclsyntax.SplatExpr }

func (e *splatExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	val, diags := e.SplatExpr.Value(ctx)
	if val.IsKnown() {
		return val, diags
	}
	// The library does not look below an unknown value: say what is read.
	if each, ok := e.Each.(*relativeExpr); ok && len(each.Traversal) > 0 {
		if attr, ok := each.Traversal[0].(hcl.TraverseAttr); ok {
			val = unknownAttribute(val.Marks(), attr.Name, attr.SrcRange)
		}
	}
	return val, diags
}

type conditionalExpr struct{ *hclsyntax.ConditionalExpr }

// Value evaluates both branches, since the type of the result depends on
// both. Only the chosen one may fail; where the condition is unknown the
// result keeps the marks of both.
func (e *conditionalExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	condition, diags := e.Condition.Value(ctx)
	yes, yesDiags := e.TrueResult.Value(ctx)
	no, noDiags := e.FalseResult.Value(ctx)
	if diags.HasErrors() {
		return either(yes, no), diags
	}
	condition, marks := condition.Unmark()
	wanted, err := convert.Convert(condition, cty.Bool)
	if err != nil || wanted.IsNull() {
		return either(yes, no), append(diags, fault("Incorrect condition",
			"The condition must be true or false.", e.Condition.Range()))
	}
	if !wanted.IsKnown() {
		return undecided(yes, no).WithMarks(marks), diags
	}
	chosen, other := yes, no
	if wanted.False() {
		chosen, other, yesDiags = no, yes, noDiags
	}
	if other.HasMark(sensitiveMark{}) { // the result tells that the secret was not chosen
		chosen = chosen.Mark(sensitiveMark{})
	}
	val, consistent := likeBranch(chosen, other)
	if !consistent {
		return keepMarks(cty.DynamicVal, yes, no), append(diags, fault("Inconsistent conditional result types",
			fmt.Sprintf("The two results have types that have nothing in common: %s and %s.",
				yes.Type().FriendlyName(), no.Type().FriendlyName()), e.Range()))
	}
	return val.WithMarks(marks), append(diags, yesDiags...)
}

// undecided is a value that is one of two.
func undecided(a, b cty.Value) cty.Value {
	bareA, _ := a.UnmarkDeep()
	bareB, _ := b.UnmarkDeep()
	if bareA.IsWhollyKnown() && bareA.RawEquals(bareB) {
		return keepMarks(bareA, a, b)
	}
	return either(a, b)
}

// either is an unknown value with the type that two have in common.
func either(a, b cty.Value) cty.Value {
	bareA, _ := a.Unmark()
	bareB, _ := b.Unmark()
	kind := cty.DynamicPseudoType
	switch unified, _ := convert.UnifyUnsafe([]cty.Type{a.Type(), b.Type()}); {
	case holdsResource(a) || holdsResource(b): // which have more attributes than their types say
	case bareA.IsNull() && a.Type() == cty.DynamicPseudoType:
		kind = b.Type()
	case bareB.IsNull() && b.Type() == cty.DynamicPseudoType:
		kind = a.Type()
	case unified != cty.NilType:
		kind = unified
	}
	result := cty.UnknownVal(kind)
	for _, val := range []cty.Value{a, b} {
		if marks := val.Marks(); isOpen(marks) {
			result = result.WithMarks(marks) // which of its attributes is meant shows later
		} else {
			result = keepMarks(result, val)
		}
	}
	return result
}

// likeBranch converts the chosen branch of a conditional to the type that it
// has in common with the other, and says whether there is one. Without provider
// schemas two resources have different types here: what holds resources is kept
// as it is.
func likeBranch(chosen, other cty.Value) (cty.Value, bool) {
	if chosen.Type().Equals(other.Type()) || other.Type() == cty.DynamicPseudoType ||
		holdsResource(chosen) || holdsResource(other) {
		return chosen, true
	}
	if chosen.Type() == cty.DynamicPseudoType {
		if chosen.IsNull() {
			return cty.NullVal(other.Type()).WithMarks(chosen.Marks()), true
		}
		return chosen, true
	}
	unified, _ := convert.UnifyUnsafe([]cty.Type{chosen.Type(), other.Type()})
	if unified == cty.NilType {
		return chosen, false
	}
	if converted, err := convert.Convert(chosen, unified); err == nil && unified != cty.DynamicPseudoType {
		return converted, true
	}
	return chosen, true
}

type forExpr struct{ *hclsyntax.ForExpr }

func (e *forExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	ctx = withBudget(ctx)
	if exhaustedIn(ctx, 1) {
		return unknown(causeTooLarge), nil
	}
	val, diags := e.ForExpr.Value(ctx)
	if val.IsKnown() && e.KeyExpr != nil && diags.HasErrors() && slices.ContainsFunc(diags, isAboutKeys) {
		return keepMarks(cty.UnknownVal(val.Type()), val), e.discreet(val, diags)
	}
	if val.IsKnown() {
		if bare, _ := val.Unmark(); !bare.IsNull() && exhaustedIn(ctx, bare.LengthInt()) {
			return unknown(causeTooLarge), nil
		}
		if holdsCollections(val.Type()) {
			val = boundedDeep(val)
		}
		return val, diags
	}
	for _, traversal := range traversalsIn(e) {
		if read, readDiags := lookUp(ctx, traversal); !readDiags.HasErrors() {
			val = keepMarks(val, read)
		}
	}
	return keepMarks(val, e.anyElement(ctx)), diags
}

// discreet leaves the key out of what the library says about it where it is
// sensitive.
func (e *forExpr) discreet(val cty.Value, diags hcl.Diagnostics) hcl.Diagnostics {
	if !val.HasMark(sensitiveMark{}) {
		return diags
	}
	return append(slices.DeleteFunc(diags, isAboutKeys),
		fault("Duplicate object key", "Two elements produce the same sensitive key.", e.KeyExpr.Range()))
}

// isAboutKeys tells the one error that the library reports without making the
// object unknown: two elements with one key.
func isAboutKeys(diag *hcl.Diagnostic) bool { return diag.Summary == "Duplicate object key" }

// anyElement evaluates the body for some element of a collection that is not
// known: what it would read of that element is read.
func (e *forExpr) anyElement(ctx *hcl.EvalContext) cty.Value {
	collection, diags := e.CollExpr.Value(ctx)
	if diags.HasErrors() || collection.IsKnown() {
		return cty.DynamicVal
	}
	_, marks := collection.Unmark()
	inner := ctx.NewChild()
	inner.Variables = map[string]cty.Value{e.ValVar: cty.DynamicVal.WithMarks(anyInstance(marks))}
	if e.KeyVar != "" {
		inner.Variables[e.KeyVar] = cty.UnknownVal(cty.String)
	}
	val, _ := e.ValExpr.Value(inner)
	return val
}

type objectExpr struct{ *hclsyntax.ObjectConsExpr }

// Value keeps the marks of an object that is unknown since one of its keys is.
func (e *objectExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	val, diags := e.ObjectConsExpr.Value(ctx)
	if val.IsKnown() || diags.HasErrors() {
		return val, diags
	}
	// Objects within objects are evaluated once more at each level.
	if s := findScope(ctx); s != nil && s.exhausted(len(e.Items)) {
		return val, diags
	}
	for _, item := range e.Items {
		key, _ := item.KeyExpr.Value(ctx)
		element, _ := item.ValueExpr.Value(ctx)
		val = keepMarks(val, key, element)
	}
	return val, diags
}

type templateExpr struct{ *hclsyntax.TemplateExpr }

func (e *templateExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	if exhaustedIn(ctx, 0) {
		return unknown(causeTooLarge), nil
	}
	val, diags := e.TemplateExpr.Value(ctx)
	if diags.HasErrors() { // the library leaves out the part that is wrong
		return keepMarks(cty.UnknownVal(cty.String), forgetStructure(val)), diags
	}
	return bounded(forgetStructure(val)), diags
}

type joinExpr struct{ *hclsyntax.TemplateJoinExpr }

// Value joins the results of a for directive.
func (e *joinExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	tuple, diags := e.Tuple.Value(ctx)
	bare, marks := tuple.Unmark()
	if !bare.IsKnown() || bare.IsNull() || !bare.CanIterateElements() {
		return keepMarks(cty.UnknownVal(cty.String), tuple), diags
	}
	var text strings.Builder
	for it := bare.ElementIterator(); it.Next(); {
		_, element := it.Element()
		part, err := convert.Convert(element, cty.String)
		if err != nil || part.IsNull() {
			return keepMarks(cty.UnknownVal(cty.String), tuple), append(diags, fault("Invalid template part",
				"The result of a for directive must be text.", e.Range()))
		}
		if !part.IsKnown() {
			return keepMarks(cty.UnknownVal(cty.String), tuple), diags
		}
		part, _ = part.Unmark()
		text.WriteString(part.AsString())
		if text.Len() > maxText {
			return keepMarks(unknown(causeTooLarge), tuple), diags
		}
	}
	return forgetStructure(keepMarks(cty.StringVal(text.String()), tuple).WithMarks(marks)), diags
}

// elementsExpr is what a for expression or a splat goes through.
type elementsExpr struct {
	hclsyntax.Expression
	// all says that the attributes of an object are its elements. A splat takes
	// an object as one element.
	all bool
}

func (e *elementsExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	val, diags := e.Expression.Value(ctx)
	if marks := val.Marks(); e.all && isOpen(marks) && val.IsKnown() && val.Type().IsObjectType() {
		return cty.DynamicVal.WithMarks(marks).Mark(causeOf(marks)), diags
	}
	return spread(val), diags
}

// boundedExpr stands for operations whose results can grow beyond reason.
type boundedExpr struct{ hclsyntax.Expression }

func (e *boundedExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	val, diags := e.Expression.Value(ctx)
	return bounded(val), diags
}

// plain removes what graft put around an expression, and parentheses.
func plain(expr hclsyntax.Expression) hclsyntax.Expression {
	switch node := expr.(type) {
	case *hclsyntax.ParenthesesExpr:
		return plain(node.Expression)
	case *hclsyntax.ObjectConsKeyExpr:
		return node
	case *hclsyntax.TemplateWrapExpr:
		return plain(node.Wrapped)
	case *boundedExpr:
		return node.Expression
	case *elementsExpr:
		return plain(node.Expression)
	case *objectExpr:
		return node.ObjectConsExpr
	default:
		return expr
	}
}

// steps follows the rest of a traversal below a value.
func steps(val cty.Value, rest hcl.Traversal) (cty.Value, hcl.Diagnostics) {
	for _, step := range rest {
		var diags hcl.Diagnostics
		switch step := step.(type) {
		case hcl.TraverseAttr:
			val, diags = attributeOf(val, step.Name, step.SrcRange)
		case hcl.TraverseIndex:
			val, diags = index(val, step.Key, step.SrcRange)
		default:
			return cty.DynamicVal, hcl.Diagnostics{fault("Unsupported traversal",
				"This kind of access is not supported.", step.SourceRange())}
		}
		if diags.HasErrors() {
			return cty.DynamicVal, diags
		}
	}
	return val, nil
}

// attributeOf reads one attribute. What a resource's block does not set is
// decided by the provider: it is unknown, never an error.
func attributeOf(val cty.Value, name string, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	bare, marks := val.Unmark()
	kind := bare.Type()
	switch {
	case kind.Equals(moduleType) && !bare.IsNull() && bare.IsKnown():
		return moduleOf(bare).output(name, rng)
	case !bare.IsKnown():
		return unknownAttribute(marks, name, rng), nil
	case bare.IsNull():
		return cty.DynamicVal, hcl.Diagnostics{fault("Attribute of null",
			fmt.Sprintf("The value is null, so it has no attribute %q.", name), rng)}
	case kind.IsObjectType() && kind.HasAttribute(name):
		return bare.GetAttr(name).WithMarks(withoutWhole(marks)), nil
	case kind.IsObjectType() && isRead(marks):
		return cty.DynamicVal.WithMarks(refine(marks, name)).Mark(causeOf(marks)), nil
	}
	got, diags := hcl.GetAttr(bare, name, &rng)
	return got.WithMarks(withoutWhole(marks)), diags
}

// unknownAttribute is an attribute of something unknown. Of a module whose
// instances are not known it still says what the output refers to.
func unknownAttribute(marks cty.ValueMarks, name string, rng hcl.Range) cty.Value {
	result := cty.DynamicVal
	modules := make(map[string]*moduleInstance)
	for mark := range refine(marks, name) {
		if instances, ok := mark.(instancesMark); ok {
			modules[instances.of.address] = instances.of
		} else {
			result = result.Mark(mark)
		}
	}
	for _, address := range sortedKeys(modules) { // where work runs out must not depend on chance
		if val, diags := modules[address].output(name, rng); !diags.HasErrors() {
			result = keepMarks(result, val)
		}
	}
	return result
}

// index reads one element. What is wrong with a sensitive key is not told.
func index(val, key cty.Value, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	got, diags := elementAt(val, key, rng)
	if diags.HasErrors() && key.HasMark(sensitiveMark{}) {
		diags = hcl.Diagnostics{fault("Invalid index", "There is no element with this sensitive key.", rng)}
	}
	return got, diags
}

func elementAt(val, key cty.Value, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	bare, marks := val.Unmark()
	bareKey, keyMarks := key.Unmark()
	if bareKey.Type() == cty.String && bareKey.IsKnown() && !bareKey.IsNull() && bare.Type().IsObjectType() {
		got, diags := attributeOf(bare.WithMarks(instanceMarks(marks)), bareKey.AsString(), rng)
		return got.WithMarks(keyMarks), diags
	}
	if bareKey.Type().Equals(moduleType) || (bare.Type().Equals(moduleType) && bare.IsKnown()) {
		return cty.DynamicVal, hcl.Diagnostics{fault("Invalid index",
			"This module has neither count nor for_each, so it has no instance keys.", rng)}
	}
	if !bare.IsKnown() || !bareKey.IsKnown() {
		result := cty.DynamicVal.WithMarks(keyMarks, anyInstance(marks))
		if !bareKey.IsKnown() && !isCollection(marks) {
			result = keepMarks(result, bare)
		}
		return result, nil
	}
	got, diags := hcl.Index(bare, bareKey, &rng)
	return got.WithMarks(keyMarks, instanceMarks(marks)), diags
}
