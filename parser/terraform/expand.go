package terraform

import (
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// expansion is what count or for_each makes of a block.
type expansion struct {
	by    expandedBy
	steps []step
	// unknown says that the one step stands for any number of instances.
	unknown bool
	// assumed says that the number depends on a workspace that was not named.
	assumed bool
}

// mark adds to a value that stands for all instances what their number
// depends on.
func (e expansion) mark(val cty.Value) cty.Value {
	if e.assumed {
		return val.Mark(workspaceMark{})
	}
	return val
}

// cause says why what is read of an unknown number of instances is unknown.
func (e expansion) cause() causeMark {
	if e.by == byCount {
		return causeMark{text: causeCount}
	}
	return causeMark{text: causeForEach}
}

type expandedBy int

const (
	byNothing expandedBy = iota
	byCount
	byForEach
)

// step is one instance: its key, and each.value or count.index.
type step struct {
	key, value cty.Value
}

// text is the key as it stands in addresses.
func (s step) text() string {
	switch {
	case s.key == cty.NilVal || !s.key.IsKnown():
		return ""
	case s.key.Type() == cty.Number:
		return "[" + s.key.AsBigFloat().Text('f', -1) + "]"
	default:
		return "[" + quoted(s.key.AsString()) + "]"
	}
}

// quoted is a text as addresses have it: as a literal of HCL.
func quoted(text string) string {
	return strings.NewReplacer("${", "$${", "%{", "%%{").Replace(strconv.Quote(text))
}

// expand evaluates count or for_each of a block in a scope.
func (s *scope) expand(b *body) expansion {
	// An override file can give a block both: then Terraform takes count.
	if attr := b.attributes["count"]; attr != nil {
		return s.expandCount(attr)
	}
	if attr := b.attributes["for_each"]; attr != nil {
		return s.expandForEach(attr)
	}
	return expansion{steps: []step{{key: cty.NilVal, value: cty.NilVal}}}
}

func (s *scope) expandCount(attr *attribute) expansion {
	marked := s.evaluate(attr.expr)
	number, _ := marked.Unmark()
	number, err := convert.Convert(number, cty.Number)
	if err != nil || number.IsNull() {
		s.invalid(marked, caution("Invalid count", "count must be a whole number.", attr.rng))
		return unknownCount(marked)
	}
	if !number.IsKnown() {
		return unknownCount(marked)
	}
	if count := number.AsBigFloat(); !count.IsInt() || count.Sign() < 0 {
		s.invalid(marked, caution("Invalid count", "count must be a whole number, 0 or more.", attr.rng))
		return unknownCount(marked)
	}
	amount, _ := number.AsBigFloat().Int64() // the largest one where there are more
	if s.tooMany(int(min(amount, math.MaxInt)), attr.rng) {
		return unknownCount(marked)
	}
	result := expansion{by: byCount, steps: make([]step, 0, amount), assumed: assumesWorkspace(marked)}
	for i := range amount {
		index := cty.NumberIntVal(i)
		result.steps = append(result.steps, step{key: index, value: index})
	}
	return result
}

func unknownCount(val cty.Value) expansion {
	index := keepMarks(cty.UnknownVal(cty.Number).Mark(causeMark{text: causeCount}), val)
	return expansion{by: byCount, unknown: true, steps: []step{{key: cty.NilVal, value: index}}}
}

func (s *scope) expandForEach(attr *attribute) expansion {
	val := s.evaluate(attr.expr)
	bare, _ := val.Unmark()
	if bare.IsKnown() {
		if problem := invalidForEach(bare); problem != "" {
			s.invalid(val, caution("Invalid for_each", problem, attr.rng))
		}
	}
	isMap := bare.Type().IsMapType() || bare.Type().IsObjectType()
	switch {
	case !bare.IsKnown() || bare.IsNull() || !bare.CanIterateElements():
		return unknownForEach(val)
	case !isMap && !isTexts(bare):
		return unknownForEach(val)
	case s.tooMany(bare.LengthInt(), attr.rng):
		return unknownForEach(val)
	}
	result := expansion{by: byForEach, steps: elementsOf(val), assumed: assumesWorkspace(val)}
	if !isMap {
		for i := range result.steps {
			result.steps[i].key, _ = result.steps[i].value.Unmark()
		}
	}
	sort.SliceStable(result.steps, func(i, j int) bool {
		return result.steps[i].key.AsString() < result.steps[j].key.AsString()
	})
	return result
}

// invalid reports what is wrong with a value, unless it depends on a workspace
// that was not named.
func (s *scope) invalid(val cty.Value, problem *hcl.Diagnostic) {
	if assumesWorkspace(val) {
		s.in.eval.missWorkspace(place(problem))
		return
	}
	s.in.eval.diags.add(problem)
}

// invalidForEach says what is wrong with a known for_each, "" for nothing.
func invalidForEach(val cty.Value) string {
	kind := val.Type()
	switch {
	case val.IsNull():
		return "for_each is null; it must be a map or a set of strings."
	case kind.IsSetType() && kind.ElementType() != cty.String && kind.ElementType() != cty.DynamicPseudoType:
		return "for_each must be a map or a set of strings; this set has other elements."
	case kind.IsMapType() || kind.IsObjectType() || kind.IsSetType():
		return ""
	case !kind.IsTupleType() && !kind.IsListType():
		return "for_each must be a map or a set of strings."
	case val.LengthInt() > 0:
		return "for_each must be a map or a set of strings; use toset() for a list."
	}
	return ""
}

func unknownForEach(val cty.Value) expansion {
	key := keepMarks(cty.UnknownVal(cty.String).Mark(causeMark{text: causeForEach}), val)
	value := keepMarks(unknown(causeForEach), val)
	return expansion{by: byForEach, unknown: true, steps: []step{{key: key, value: value}}}
}

// isTexts says whether all elements are known strings.
func isTexts(val cty.Value) bool {
	for it := val.ElementIterator(); it.Next(); {
		_, element := it.Element()
		element, _ = element.Unmark()
		if !element.IsKnown() || element.IsNull() || element.Type() != cty.String {
			return false
		}
	}
	return true
}

// elementsOf lists the elements of a known value; they keep the marks of the
// whole, except that of a collection of resource instances.
func elementsOf(val cty.Value) []step {
	bare, marks := val.Unmark()
	list := make([]step, 0, bare.LengthInt())
	for it := bare.ElementIterator(); it.Next(); {
		key, value := it.Element()
		key, _ = key.Unmark()
		list = append(list, step{key: key, value: value.WithMarks(instanceMarks(marks))})
	}
	return list
}

// perRoot is how many instances all blocks of a root may have: ten times those
// of one block, and never more than a machine could hold.
func (l Limits) perRoot() int { return 10 * min(l.Instances, 1_000_000) }

// tooMany says whether a block has more instances than the bounds allow.
func (s *scope) tooMany(amount int, rng hcl.Range) bool {
	e := s.in.eval
	limit := e.parser.limits.Instances
	if amount > limit {
		e.diags.add(fault("Too many instances", fmt.Sprintf(
			"This block has more than %d instances. It is taken as one whose number is unknown. "+
				"--max-instances raises the bound.", limit), rng))
		return true
	}
	if all := e.parser.limits.perRoot(); amount > all-e.instances {
		e.diags.add(fault("Too many instances", fmt.Sprintf("This root has more than %d instances in all. "+
			"Further blocks are taken as one instance each. --max-instances raises the bound.", all), rng))
		return true
	}
	e.instances += amount
	return false
}

// inside returns the scope of one instance of a block.
func (s *scope) inside(by expandedBy, b *body, one step) *scope {
	if by == byNothing {
		return s
	}
	inner := newScope(s.in)
	if by == byCount {
		inner.number, inner.expansion = one.value, b.attributes["count"]
		return inner
	}
	inner.key, inner.value, inner.expansion = one.key, one.value, b.attributes["for_each"]
	return inner
}

// keyword returns the name that an expression consists of, "" for others.
func keyword(expr hclsyntax.Expression) string {
	if expr == nil {
		return ""
	}
	return hcl.ExprAsKeyword(expr)
}
