package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// Argument finds the argument of the user's call that the attribute of a
// description is no more than: where people would change it. It is nil where
// there is none, and for what is written in code.
func (r *Resource) Argument(path string) (call *Call, name string) {
	n, ok := r.origins.(*node)
	if !ok || r.Description() == nil {
		return nil, ""
	}
	n.scope.in.eval.mutex.Lock()
	defer n.scope.in.eval.mutex.Unlock()
	at, attr, rest := n.find(parsePath(path))
	for s := at.scope; attr != nil && len(rest) == 0 && s.in.caller != nil; s = s.in.caller {
		if name = s.soleVariable(attr.expr); name == "" {
			return nil, ""
		}
		if !isDescription(s.in.source.header.Filename) {
			return s.in.call, name
		}
		attr = s.in.source.body.attributes[name]
	}
	return nil, ""
}

// soleVariable is the variable that an expression is no more than, after known
// conditions, "" for others.
func (s *scope) soleVariable(expr hclsyntax.Expression) string {
	switch node := plain(expr).(type) {
	case *traversalExpr:
		if len(node.Traversal) != 2 {
			return ""
		}
		name := nameAt(node.Traversal, 1)
		switch attr := s.in.module.locals[name]; {
		case node.Traversal.RootName() == "var":
			return name
		case node.Traversal.RootName() == "local" && attr != nil:
			return s.in.scope.soleVariable(attr.expr)
		}
	case *conditionalExpr:
		condition, _ := s.evaluate(node.Condition).Unmark()
		if condition.Type() != cty.Bool || !condition.IsKnown() || condition.IsNull() {
			return ""
		}
		if condition.True() {
			return s.soleVariable(node.TrueResult)
		}
		return s.soleVariable(node.FalseResult)
	}
	return ""
}

// leave notes the first argument by which a trail comes out of a description.
func (t *trail) leave(in *moduleInstance, argument hcl.Range) {
	if in.described != nil && t.argument == (hcl.Range{}) && !isDescription(argument.Filename) {
		t.argument = argument
	}
}

// argumentRange is where people can change what a description says: the
// argument of the call that an attribute has its value from, else the call.
func (n *node) argumentRange(path string) (hcl.Range, bool) {
	in := n.scope.in
	in.eval.mutex.Lock()
	defer in.eval.mutex.Unlock()
	steps := parsePath(path)
	if _, found := n.rangeAt(steps); !found {
		return in.described.header, false
	}
	t := &trail{in: in, described: in.described}
	if at, attr, rest := n.find(steps); attr != nil {
		if at.value(attr.name) == cty.NilVal {
			return in.described.header, false // it gives null: the argument is not set
		}
		t.follow(attr.expr, at.scope, rest)
		if t.argument == (hcl.Range{}) {
			t.argument = at.scope.soleArgument(attr.expr)
		}
	}
	if t.argument == (hcl.Range{}) {
		return in.described.header, true
	}
	return t.argument, true
}

// soleArgument is the one argument of the user's call that an expression of a
// description is made of, the zero range where there are several or none.
func (s *scope) soleArgument(expr hclsyntax.Expression) hcl.Range {
	found := make(map[hcl.Range]bool)
	s.addArguments(found, expr, 0)
	if len(found) != 1 {
		return hcl.Range{}
	}
	for rng := range found {
		return rng
	}
	return hcl.Range{}
}

// addArguments collects the arguments of the user's call that an expression
// reads, through local values and calls within the description.
func (s *scope) addArguments(found map[hcl.Range]bool, expr hclsyntax.Expression, depth int) {
	if depth > maxSearchDepth || s.in.caller == nil {
		return
	}
	for _, traversal := range traversalsIn(expr) {
		name := nameAt(traversal, 1)
		given, local := s.in.source.body.attributes[name], s.in.module.locals[name]
		switch root := traversal.RootName(); {
		case root == "local" && local != nil:
			s.in.scope.addArguments(found, local.expr, depth+1)
		case root != "var" || given == nil:
		case isDescription(given.rng.Filename):
			s.in.caller.addArguments(found, given.expr, depth+1)
		default:
			found[given.rng] = true
		}
	}
}
