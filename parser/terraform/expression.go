package terraform

import (
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
	text, _ := textOf(unmarked(val))
	if len(text) >= textAStep && exhaustedIn(ctx, len(text)/textAStep) {
		return keepMarks(unknown(causeTooLarge), val), diags
	}
	if s := findScope(ctx); len(text) > maxText && s != nil {
		s.in.eval.diags.add(tooLargeHere(e.Range()))
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

type unaryExpr struct{ *hclsyntax.UnaryOpExpr }

// Value keeps the marks of what is not known, which the library drops.
func (e *unaryExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	operand, diags := e.Val.Value(ctx)
	once := *e.UnaryOpExpr
	once.Val = &hclsyntax.LiteralValueExpr{Val: operand, SrcRange: e.Val.Range()}
	val, opDiags := once.Value(ctx)
	if !val.IsKnown() {
		val = keepMarks(val, operand)
	}
	return val, append(diags, opDiags...)
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
	case *unaryExpr:
		return node.UnaryOpExpr
	case *elementsExpr:
		return plain(node.Expression)
	case *objectExpr:
		return node.ObjectConsExpr
	default:
		return expr
	}
}
