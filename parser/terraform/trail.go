package terraform

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// maxHops bounds an explanation; a longer one explains nothing.
const maxHops = 100

// trail is an explanation in the making.
type trail struct {
	in     *moduleInstance
	origin Origin
	// secret says that the text of values is not shown.
	secret bool
	// circular says that the trail has come back to a place.
	circular bool
	// described is the description that the trail was in last, inside are its
	// steps there, and argument is what the call gives it.
	described *described
	inside    []Hop
	argument  hcl.Range
}

func (t *trail) hop(rng hcl.Range, message string) { t.add(hopAt(rng, message)) }

func (t *trail) add(hop Hop) {
	if t.described != nil && isDescription(hop.File) {
		t.circular = t.circular || slices.Contains(t.inside, hop)
		t.inside = append(t.inside, hop)
		if hop = t.described.hop(); slices.Contains(t.origin.Hops, hop) {
			return
		}
	}
	t.circular = t.circular || slices.Contains(t.origin.Hops, hop)
	if !t.circular {
		t.origin.Hops = append(t.origin.Hops, hop)
	}
}

// quote returns the source text of an argument on one line, or what another
// tool makes of it.
func (t *trail) quote(rng hcl.Range) string {
	if text, ok := t.in.eval.generated[rng]; ok {
		return text
	}
	return t.in.eval.parser.excerpt(rng)
}

// show describes a value for a hop.
func (t *trail) show(val cty.Value) string {
	bare, marks := val.UnmarkDeep()
	switch {
	case t.secret || hasSecret(marks):
		return "(sensitive)"
	case !bare.IsKnown():
		return "(unknown)"
	case bare.IsNull():
		return "null"
	case bare.Type() == cty.String:
		return fmt.Sprintf("%q", bare.AsString())
	case bare.Type() == cty.Number:
		return bare.AsBigFloat().Text('g', -1)
	case bare.Type() == cty.Bool:
		return strconv.FormatBool(bare.True())
	}
	return t.showList(bare)
}

// showList describes a short list of plain values.
func (t *trail) showList(val cty.Value) string {
	const most = 5
	kind := val.Type()
	if !kind.IsTupleType() && !kind.IsListType() && !kind.IsSetType() || val.LengthInt() > most {
		return "a value"
	}
	items := make([]string, 0, most)
	for it := val.ElementIterator(); it.Next(); {
		_, element := it.Element()
		if !element.Type().IsPrimitiveType() {
			return "a value"
		}
		items = append(items, t.show(element))
	}
	return "[" + strings.Join(items, ", ") + "]"
}

// follow goes from an expression to where its value is decided, as long as
// each step passes the value on unchanged.
func (t *trail) follow(expr hclsyntax.Expression, s *scope, rest []pathStep) {
	t.origin.Kind = OriginComputed
	if t.circular || len(t.origin.Hops)+len(t.inside) > maxHops {
		return
	}
	switch node := plain(expr).(type) {
	case *traversalExpr:
		t.traverse(node.Traversal, s, rest)
	case *relativeExpr:
		t.follow(node.Source, s, append(pathOf(node.Traversal), rest...))
	case *indexExpr:
		t.indexed(node, s, rest)
	case *hclsyntax.ObjectConsExpr:
		t.member(node, s, rest)
	case *hclsyntax.TupleConsExpr:
		t.item(node, s, rest)
	case *conditionalExpr:
		t.branch(node, s, rest)
	case *callExpr:
		t.call(node, s, rest)
	case *forExpr:
		t.loop(node, s, rest)
	default:
		t.literal(node, rest)
	}
}

// indexed goes on in the element that a known key chooses.
func (t *trail) indexed(node *indexExpr, s *scope, rest []pathStep) {
	if step, ok := s.keyStep(node.Key); ok {
		t.follow(node.Collection, s, append([]pathStep{step}, rest...))
	}
}

// literal ends a trail at an expression that refers to nothing.
func (t *trail) literal(expr hclsyntax.Expression, rest []pathStep) {
	if len(rest) > 0 || len(traversalsIn(expr)) > 0 {
		return
	}
	switch expr.(type) {
	case *hclsyntax.LiteralValueExpr, *hclsyntax.TemplateExpr, *hclsyntax.ObjectConsExpr,
		*hclsyntax.TupleConsExpr, *hclsyntax.UnaryOpExpr:
		t.origin.Kind = OriginLiteral
	}
}

// item goes on in one element of a list.
func (t *trail) item(tuple *hclsyntax.TupleConsExpr, s *scope, rest []pathStep) {
	if len(rest) > 0 && rest[0].isIndex && rest[0].index < len(tuple.Exprs) {
		t.follow(tuple.Exprs[rest[0].index], s, rest[1:])
		return
	}
	t.literal(tuple, rest)
}

// member goes on in one item of an object.
func (t *trail) member(object *hclsyntax.ObjectConsExpr, s *scope, rest []pathStep) {
	if len(rest) == 0 {
		t.literal(object, rest)
		return
	}
	for _, item := range object.Items {
		if step, ok := s.keyStep(item.KeyExpr); ok && step.text() == rest[0].text() {
			t.hop(item.KeyExpr.Range(), t.quote(hcl.RangeBetween(item.KeyExpr.Range(), item.ValueExpr.Range())))
			t.follow(item.ValueExpr, s, rest[1:])
			return
		}
	}
}

// keyStep evaluates an index or the key of an item.
func (s *scope) keyStep(expr hclsyntax.Expression) (pathStep, bool) {
	val, diags := expr.Value(s.context)
	if diags.HasErrors() {
		return pathStep{}, false
	}
	return stepOf(val)
}

// branch goes on in the branch that a known condition chooses.
func (t *trail) branch(node *conditionalExpr, s *scope, rest []pathStep) {
	condition, diags := node.Condition.Value(s.context)
	condition, _ = condition.Unmark()
	if diags.HasErrors() || !condition.IsKnown() || condition.IsNull() || condition.Type() != cty.Bool {
		return
	}
	if condition.True() {
		t.follow(node.TrueResult, s, rest)
	} else {
		t.follow(node.FalseResult, s, rest)
	}
}

// call goes on in the argument that a function returns as it is.
func (t *trail) call(node *callExpr, s *scope, rest []pathStep) {
	if node.ExpandFinal || len(node.Args) == 0 {
		return
	}
	switch node.Name {
	case "sensitive", "nonsensitive", "tostring", "tolist", "tomap":
		t.follow(node.Args[0], s, rest)
	case "toset", "lower", "upper", "trimspace":
		t.changed(node.Args[0], s, rest)
	case "try":
		t.try(node.Args, s, rest)
	case "coalesce":
		t.coalesce(node.Args, s, rest)
	case "lookup", "element":
		if len(node.Args) >= 2 {
			t.element(node, s, rest)
		}
	case "concat":
		t.concat(node.Args, s, rest)
	case "flatten":
		t.flatten(node.Args[0], s, rest)
	default:
		t.opened(node, rest)
	}
}

// changed goes on in what a value is made of: it is no longer exactly that.
func (t *trail) changed(expr hclsyntax.Expression, s *scope, rest []pathStep) {
	t.follow(expr, s, rest)
	if t.origin.Kind == OriginUnset || t.origin.Kind == OriginResource {
		t.origin.Kind, t.origin.Symbol = OriginComputed, ""
	}
}

func (t *trail) try(args []hclsyntax.Expression, s *scope, rest []pathStep) {
	for _, arg := range args {
		if _, diags := arg.Value(s.context); !diags.HasErrors() {
			t.follow(arg, s, rest)
			return
		}
	}
}

func (t *trail) coalesce(args []hclsyntax.Expression, s *scope, rest []pathStep) {
	for _, arg := range args {
		val, diags := arg.Value(s.context)
		val, _ = val.Unmark()
		if diags.HasErrors() || !val.IsKnown() {
			return
		}
		if !val.IsNull() && !val.RawEquals(cty.StringVal("")) {
			t.follow(arg, s, rest)
			return
		}
	}
}

// element goes on in the element that lookup or element chooses.
func (t *trail) element(node *callExpr, s *scope, rest []pathStep) {
	step, ok := s.keyStep(node.Args[1])
	collection, diags := node.Args[0].Value(s.context)
	if !ok || diags.HasErrors() {
		return
	}
	if _, diags = steps(collection, hcl.Traversal{step.traverser()}); !diags.HasErrors() {
		t.follow(node.Args[0], s, append([]pathStep{step}, rest...))
	} else if node.Name == "lookup" && len(node.Args) == 3 {
		t.follow(node.Args[2], s, rest)
	}
}
