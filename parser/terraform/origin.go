package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// Hop is one step of an explanation: a place in the source and what it says.
type Hop struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Message string `json:"message"`
	// Kind and Given are for those who write a whole explanation as one sentence.
	Kind HopKind `json:"-"`
	// Given says where a variable has its value from: "default", "--var name",
	// a file; "" for all other steps.
	Given string `json:"-"`
}

// HopKind says what a step of an explanation does.
type HopKind string

// The kinds of steps. A step of another kind has none.
const (
	// HopUse names the provider configuration that a resource uses.
	HopUse HopKind = "use"
	// HopPassed passes a provider configuration to a module.
	HopPassed HopKind = "passed"
	// HopProvider is the block of a provider configuration.
	HopProvider HopKind = "provider"
)

// OriginKind says what the last hop of an origin is.
type OriginKind string

// The kinds of origin.
const (
	// OriginLiteral is a value written in the source.
	OriginLiteral OriginKind = "literal"
	// OriginVariable is a variable's default or given value.
	OriginVariable OriginKind = "variable"
	// OriginUnset is exactly a root variable without a value, or one attribute of
	// it, through any number of modules and pure references: symbolic.
	OriginUnset OriginKind = "unset"
	// OriginResource is an attribute of a resource.
	OriginResource OriginKind = "resource"
	// OriginComputed is the result of an expression that is more than a reference.
	OriginComputed OriginKind = "computed"
	// OriginAbsent means that the source does not set the attribute.
	OriginAbsent OriginKind = "absent"
)

// Origin explains where the value of an attribute comes from.
type Origin struct {
	Kind  OriginKind
	Value cty.Value
	// Symbol is "var.<name>" for OriginUnset, the name being the root's, with the
	// path of the attribute behind it: "var.sites.west.region".
	Symbol string
	// Reference is the first attribute of a resource on the way. Where the
	// resource's block sets that attribute the explanation goes on from there,
	// so that Kind says where the value really comes from.
	Reference Reference
	// Cause says in words why the value is unknown, "" where it is known.
	Cause string
	// Settled says that what is unknown of the value is unknown only since providers
	// compute it: no variable, key or condition from outside the code decides it.
	Settled bool
	Hops    []Hop
}

// originSource answers what the evaluator knows of an instance's attributes.
type originSource interface {
	origin(path string) Origin
	writing(path, text string) Writing
	attributeRange(path string) (hcl.Range, bool)
}

// Origin explains the value at path ("region", "alias[0].name").
func (r *Resource) Origin(path string) Origin {
	if r.origins == nil {
		return Origin{Kind: OriginAbsent, Value: cty.NilVal}
	}
	return r.origins.origin(path)
}

// origin explains the value at path.
func (n *node) origin(path string) Origin {
	e := n.scope.in.eval
	e.mutex.Lock()
	defer e.mutex.Unlock()
	at, attr, rest := n.find(parsePath(path))
	if attr == nil || at.value(attr.name) == cty.NilVal {
		return Origin{Kind: OriginAbsent, Value: cty.NilVal}
	}
	rest = withoutAlone(at.value(attr.name), rest)
	val, marks := valueAt(at.value(attr.name), rest)
	t := &trail{in: at.scope.in, secret: hasSecret(marks), described: at.scope.in.described}
	t.hop(attr.rng, t.quote(attr.rng))
	t.follow(attr.expr, at.scope, rest)
	t.origin.Value, t.origin.Settled = val, val.IsWhollyKnown()
	if !val.IsWhollyKnown() {
		t.origin.Cause = causeUnreadable
		if why := causes(marks); len(why) > 0 {
			t.origin.Cause, t.origin.Settled = why[0].text, !slices.ContainsFunc(why, causeMark.isOutside)
		}
		if t.origin.Kind == OriginLiteral || t.origin.Kind == OriginVariable { // it may not be there
			t.origin.Kind = OriginComputed
		}
	} else if t.origin.Kind == OriginUnset {
		t.origin.Kind, t.origin.Symbol = OriginComputed, ""
	}
	return t.origin
}

// withoutAlone leaves out the index of an object that is alone, which is a block
// in JSON syntax.
func withoutAlone(val cty.Value, path []pathStep) []pathStep {
	var kept []pathStep
	for _, step := range path {
		if step.isIndex && step.index == 0 && isObject(val) {
			continue
		}
		kept = append(kept, step)
		next, diags := steps(val, hcl.Traversal{step.traverser()})
		if diags.HasErrors() {
			next = cty.DynamicVal
		}
		val = next
	}
	return kept
}

// valueAt returns what is at a path below a value, without marks, and the
// marks on the way and below.
func valueAt(val cty.Value, path []pathStep) (cty.Value, cty.ValueMarks) {
	marks := make(cty.ValueMarks)
	for _, step := range path {
		_, own := val.Unmark()
		for mark := range own {
			marks[mark] = struct{}{}
		}
		next, diags := steps(val, hcl.Traversal{step.traverser()})
		if diags.HasErrors() {
			return cty.DynamicVal, marks
		}
		val = next
	}
	for mark := range deepMarks(val) {
		marks[mark] = struct{}{}
	}
	bare, _ := val.UnmarkDeep()
	return bare, marks
}

func hasSecret(marks cty.ValueMarks) bool {
	_, secret := marks[sensitiveMark{}]
	return secret
}

// find returns the body and the argument that a path leads to, and the rest
// of the path below the argument.
func (n *node) find(path []pathStep) (at *node, attr *attribute, rest []pathStep) {
	if len(path) == 0 {
		return n, nil, nil
	}
	if attr := n.body.attributes[path[0].name]; attr != nil {
		return n, attr, path[1:]
	}
	nodes := n.blocksOf(path[0].name)
	i, rest := 0, path[1:]
	if len(rest) > 0 && rest[0].isIndex {
		i, rest = rest[0].index, rest[1:]
	}
	if i >= len(nodes) {
		return n, nil, nil
	}
	return nodes[i].find(rest)
}

func hopAt(rng hcl.Range, message string) Hop { return hopOf("", rng, message) }

func hopOf(kind HopKind, rng hcl.Range, message string) Hop {
	return Hop{File: rng.Filename, Line: rng.Start.Line, Message: message, Kind: kind}
}
