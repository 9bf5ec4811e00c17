package terraform

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

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
		out, diags := moduleOf(bare).output(name, rng)
		return out.WithMarks(withoutWhole(marks)), diags
	case !bare.IsKnown():
		return unknownAttribute(marks, name, rng), nil
	case bare.IsNull():
		return cty.DynamicVal, hcl.Diagnostics{fault("Attribute of null",
			fmt.Sprintf("The value is null, so it has no attribute %q.", name), rng)}
	case kind.IsObjectType() && kind.HasAttribute(name):
		return bare.GetAttr(name).WithMarks(withoutWhole(marks)), nil
	case kind.IsObjectType() && isRead(marks):
		return decidedLater(name, isOpen(marks)).WithMarks(refine(marks, name)).Mark(causeOf(marks)), nil
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
	if name, named := textOf(bareKey); named && (bare.Type().IsObjectType() || isAbroad(bare)) {
		got, diags := attributeOf(bare.WithMarks(instanceMarks(marks)), name, rng)
		return got.WithMarks(keyMarks), diags
	}
	if bareKey.Type().Equals(moduleType) || (bare.Type().Equals(moduleType) && bare.IsKnown()) {
		return cty.DynamicVal, hcl.Diagnostics{fault("Invalid index",
			"This module has neither count nor for_each, so it has no instance keys.", rng)}
	}
	if !bare.IsKnown() || !bareKey.IsKnown() {
		result := cty.DynamicVal.WithMarks(keyMarks, anyInstance(marks))
		if !bareKey.IsKnown() && !isCollection(marks) {
			result = markInstances(keepMarks(result, bare), bare)
		}
		return result, nil
	}
	got, diags := hcl.Index(bare, bareKey, &rng)
	return got.WithMarks(keyMarks, instanceMarks(marks)), diags
}
