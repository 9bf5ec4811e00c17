package terraform

import (
	"cmp"
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// traverse follows a reference to what it names.
func (t *trail) traverse(traversal hcl.Traversal, s *scope, rest []pathStep) {
	root := traversal.RootName()
	path := append(pathOf(traversal[1:]), rest...)
	if step := s.iteratorNamed(root); step != nil {
		t.iterate(step.expansion, step.outer, step.key, step.value, path)
		return
	}
	if !t.named(traversal, s, rest) {
		t.declared(root, s, path)
	}
}

// declared goes on in what a name of the module stands for.
func (t *trail) declared(root string, s *scope, path []pathStep) {
	switch root {
	case "var":
		t.variable(s.in, path)
	case "local":
		t.local(s.in, path)
	case "module":
		t.output(s.in, path)
	case "each":
		if s.expansion != nil {
			t.iterate(s.expansion, s.in.scope, s.key, s.value, path)
		}
	case "data", "ephemeral":
		t.resource(s, Mode(root), path)
	case "resource":
		t.resource(s, Managed, path)
	case "count", "path", "terraform", "tofu", "self":
	default:
		t.resource(s, Managed, append([]pathStep{{name: root}}, path...))
	}
}

// variable goes on where the value of a variable is given.
func (t *trail) variable(in *moduleInstance, path []pathStep) {
	if len(path) == 0 || in.module.variables[path[0].name] == nil {
		return
	}
	v, rest := in.module.variables[path[0].name], path[1:]
	if in.caller != nil {
		if attr := in.source.body.attributes[v.name]; attr != nil {
			if val := in.caller.evaluate(attr.expr); v.nullable || !val.IsNull() {
				t.leave(in, attr.rng)
				t.hop(attr.rng, t.quote(attr.rng))
				t.passed(v, attr.expr, val, in.caller, rest)
				return
			}
		}
	} else if t.fromOutside(in.eval, v, rest) {
		return
	}
	if attr := v.body.attributes["default"]; attr != nil {
		t.standard(v, v.element(attr.expr, attr.rng, rest), rest)
		return
	}
	hop := hopAt(v.header, fmt.Sprintf("var.%s has no value", v.name))
	hop.Given = "no value"
	t.add(hop)
	if in.caller == nil && !in.eval.passedUnknown {
		t.origin.Kind, t.origin.Symbol = OriginUnset, "var."+v.name+pathText(rest)
	}
}

// fromOutside goes on where a variable of the root is given its value: by the
// user, or by the leaf.
func (t *trail) fromOutside(e *evaluation, v *variable, rest []pathStep) bool {
	if given, ok := e.given[v.name]; ok {
		t.origin.Kind = OriginVariable
		t.given(v, given, rest)
		return true
	}
	passed, ok := e.passed[v.name]
	if ok {
		t.leave(e.top, passed.attr.rng)
		t.hop(passed.attr.rng, "input "+t.quote(passed.attr.rng))
		t.passed(v, passed.attr.expr, e.passedValue(v.name), passed.in.scope, rest)
	}
	return ok
}

// passed goes on in the caller, or in the type of the variable where the value
// leaves an optional attribute out.
func (t *trail) passed(v *variable, expr hclsyntax.Expression, val cty.Value, caller *scope, rest []pathStep) {
	if depth, ok := missing(val, rest); ok {
		if standard := v.optional(rest, depth); standard != nil {
			t.follow(expr, caller, rest[:depth])
			t.standard(v, v.element(standard, standard.Range(), rest[depth+1:]), rest)
			return
		}
	}
	t.follow(expr, caller, rest)
}

// standard ends at a default.
func (t *trail) standard(v *variable, at element, rest []pathStep) {
	t.origin.Kind, t.origin.Symbol = OriginVariable, ""
	hop := hopAt(at.rng, fmt.Sprintf("var.%s%s: default %s", v.name, pathText(rest), t.show(t.part(v, at))))
	hop.Given = "default"
	t.add(hop)
}

// given explains a value from outside the module's code.
func (t *trail) given(v *variable, given givenValue, rest []pathStep) {
	at := element{expr: hcl.StaticExpr(given.value, given.rng), rng: given.rng, rest: rest}
	if given.expr != nil {
		at = v.element(given.expr, given.rng, rest)
	}
	if at.standard {
		if without := writtenAt(given.expr, given.rng, rest); given.rng.Filename != "" {
			set := rest[:len(rest)-len(without.rest)]
			t.hop(without.rng, fmt.Sprintf("var.%s%s leaves out %s", v.name, pathText(set), without.rest[0].text()))
		}
		t.standard(v, at, rest)
		return
	}
	hop := hopAt(at.rng, fmt.Sprintf("var.%s%s = %s", v.name, pathText(rest), t.show(t.part(v, at))))
	if given.rng.Filename == "" {
		hop = hopAt(v.header, fmt.Sprintf("%s (%s)", hop.Message, given.from))
	}
	hop.Given = given.from
	t.add(hop)
}

// part is the value of what an explanation of a variable is about.
func (t *trail) part(v *variable, at element) cty.Value {
	if v.sensitive {
		t.secret = true
	}
	part, _ := valueAt(constantOf(at.expr), at.rest)
	return part
}

// local goes on in the expression of a local value.
func (t *trail) local(in *moduleInstance, path []pathStep) {
	if len(path) == 0 || in.module.locals[path[0].name] == nil {
		return
	}
	attr := in.module.locals[path[0].name]
	t.hop(attr.rng, "local."+t.quote(attr.rng))
	t.follow(attr.expr, in.scope, path[1:])
}

// iterate goes on in the element of for_each that an iterator stands for.
func (t *trail) iterate(by *attribute, outer *scope, key, value cty.Value, path []pathStep) {
	if len(path) == 0 || by == nil {
		return
	}
	step, known := stepOf(key)
	static := known && len(traversalsIn(by.expr)) == 0
	if !known { // the collection says why
		t.hop(by.rng, t.quote(by.rng))
		t.collection(by, outer, static)
		return
	}
	if path[0].name == "key" {
		t.hop(by.rng, "each.key: "+t.show(key))
		t.collection(by, outer, static)
		return
	}
	t.hop(by.rng, t.quote(by.rng))
	if bare, _ := value.Unmark(); bare.RawEquals(key) { // an element of a set
		t.collection(by, outer, static)
		return
	}
	t.follow(by.expr, outer, append([]pathStep{step}, path[1:]...))
}

// collection goes on in what for_each goes through, for a key or an element of
// a set: which of its elements it was, the value says.
func (t *trail) collection(by *attribute, outer *scope, static bool) {
	if static {
		t.origin.Kind = OriginLiteral
		return
	}
	t.changed(by.expr, outer, nil)
}

// output goes on in the called module.
func (t *trail) output(in *moduleInstance, path []pathStep) {
	if len(path) < 2 || in.module.calls[path[0].name] == nil {
		return
	}
	expanded := in.expandCall(path[0].name)
	called, rest := expanded.instances, path[1:]
	if expanded.expansion.by != byNothing {
		called, rest = nil, rest[1:]
		for i, one := range expanded.expansion.steps {
			if key, ok := stepOf(one.key); ok && key.text() == path[1].text() {
				called = expanded.instances[i : i+1]
			}
		}
	}
	if len(called) == 0 || len(rest) == 0 || called[0].module == nil {
		return
	}
	declared := called[0].module.outputs[rest[0].name]
	if declared == nil || declared.body.attributes["value"] == nil {
		return
	}
	attr := declared.body.attributes["value"]
	t.described = cmp.Or(called[0].described, t.described)
	t.hop(attr.rng, fmt.Sprintf("output %s of module.%s: %s", rest[0].name, path[0].name, t.quote(attr.rng)))
	t.follow(attr.expr, called[0].scope, rest[1:])
}

// resource ends at an attribute that the provider decides, and goes on where
// the block sets it.
func (t *trail) resource(s *scope, mode Mode, path []pathStep) {
	if len(path) < 2 {
		return
	}
	declared := &resourceBlock{mode: mode, kind: path[0].name, name: path[1].name}
	expanded := s.in.resource(declared.address())
	if expanded == nil {
		return
	}
	instance, rest := expanded.instance(path[2:])
	reference := Reference{
		Root: s.in.eval.foreignName(), Address: withinModule(s.in.address, declared.address()),
	}
	if instance != nil {
		reference.Address += instance.key()
	}
	if len(rest) > 0 {
		reference.Attribute = rest[0].name
	}
	if t.origin.Reference == (Reference{}) {
		t.origin.Reference = reference
	}
	if instance == nil || !instance.evaluateNode() {
		t.origin.Kind = OriginResource
		return
	}
	at, attr, below := instance.node.find(rest)
	if attr == nil || at.value(attr.name) == cty.NilVal {
		t.decided(instance, rest)
		return
	}
	t.hop(attr.rng, reference.Address+": "+t.quote(attr.rng))
	t.follow(attr.expr, at.scope, below)
}

// decided goes on where an attribute comes from that the block does not set:
// another argument, or another root. Else the provider decides it.
func (t *trail) decided(instance *resourceInstance, rest []pathStep) {
	if len(rest) > 0 && t.repeated(instance, rest[0].name, rest[1:]) {
		return
	}
	t.origin.Kind = OriginResource
	if len(rest) > 0 {
		if other := instance.handedOver(rest[0].name); other != nil {
			t.abroad(other, rest[1:])
		}
	}
}

// instance returns the instance that a path begins with, nil where its key is
// not known, and the rest of the path.
func (r *resourceExpansion) instance(path []pathStep) (*resourceInstance, []pathStep) {
	if r.expansion.by == byNothing {
		return r.instances[0], path
	}
	if len(path) == 0 {
		return nil, nil
	}
	for _, instance := range r.instances {
		if key, ok := stepOf(instance.step.key); ok && key.text() == path[0].text() {
			return instance, path[1:]
		}
	}
	return nil, path[1:]
}
