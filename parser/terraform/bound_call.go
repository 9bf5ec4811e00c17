package terraform

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// The bounds of calls. The library makes a result before anyone can see how
// large it is, so that size and work are foretold from the arguments.
const (
	maxMatched = 64 << 10 // bytes of a text that a regular expression searches
	maxDigits  = 1_000    // digits of a text that is read as a number
	// pairsAStep is how many pairs of elements are compared in the time of one
	// step of work.
	pairsAStep = 4
	// pairsAType is the same for the types of elements, which the library
	// compares each with each when it makes a list of a tuple.
	pairsAType = 64
)

// affords counts the work of a call and says whether its result would be
// small enough.
func (e *evaluation) affords(name string, args []cty.Value) bool {
	if picks[name] {
		return e.affordsPick(args)
	}
	bare := make([]cty.Value, len(args))
	elements := 0
	for i, arg := range args {
		bare[i], _ = arg.Unmark()
		elements += lengthOf(bare[i])
		if kind := bare[i].Type(); kind.IsTupleType() && !looksAtElements[name] && !isUniform(kind) &&
			e.exhausted(kind.Length()/pairsAType*kind.Length()) {
			return false
		}
	}
	if !e.affordsPairs(name, args, elements) {
		return false
	}
	if e.exhausted(elements / valuesACall) {
		return false
	}
	size, ok := sizes[name]
	return !ok || size(bare) <= maxText
}

// affordsPairs counts the work of a call that compares values or their types,
// each with each.
func (e *evaluation) affordsPairs(name string, args []cty.Value, elements int) bool {
	if name == "coalesce" && len(args) > 0 {
		return unlike(typesOf(args), e.exhausted) != nil
	}
	return !comparesPairs[name] || !e.exhausted(elements/pairsAStep*elements)
}

// affordsPick counts the work of a call that looks at all elements for marks only.
func (e *evaluation) affordsPick(args []cty.Value) bool {
	if len(args) == 0 {
		return true
	}
	bare, _ := args[0].Unmark()
	text, _ := textOf(bare)
	amount := len(text)/textAStep + lengthOf(bare)/valuesAPick
	return amount == 0 || !e.exhausted(amount)
}

// uniform returns a long tuple whose elements have one type as a list, where a
// collection is wanted: the library would compare each element with each.
func uniform(val cty.Value, wanted cty.Type) cty.Value {
	bare, marks := val.Unmark()
	if !wanted.IsCollectionType() || wanted.IsMapType() || !bare.Type().IsTupleType() || lengthOf(bare) <= pairsAType ||
		!isUniform(bare.Type()) {
		return val
	}
	return cty.ListVal(bare.AsValueSlice()).WithMarks(marks)
}

func isUniform(tuple cty.Type) bool {
	kinds := tuple.TupleElementTypes()
	return !slices.ContainsFunc(kinds, func(kind cty.Type) bool {
		return kind == cty.DynamicPseudoType || !kind.Equals(kinds[0])
	})
}

// charge counts the work of making a result.
func (e *evaluation) charge(val cty.Value) {
	bare, _ := val.Unmark()
	amount := lengthOf(bare) / valuesACall
	if text, ok := textOf(bare); ok {
		amount = len(text) / textAStep
	}
	if amount > 0 {
		e.exhausted(amount)
	}
}

// picks names the functions whose own work is the same for many elements.
var picks = map[string]bool{
	"coalescelist": true, "element": true, "length": true, "lookup": true, "one": true, "slice": true,
}

// comparesPairs names the functions that compare each element with each.
var comparesPairs = map[string]bool{
	"distinct": true, "matchkeys": true, "setintersection": true, "setsubtract": true, "setunion": true,
}

// sizes foretells how many bytes a result would have, infinitely many where
// the function would not end.
var sizes = map[string]func(args []cty.Value) float64{
	"format":     formatSize,
	"formatlist": formatSize,
	"indent":     indentSize,
	"join":       joinSize,
	"parseint":   parseSize,
	"regex":      matchSize,
	"regexall":   matchSize,
	"replace":    replaceSize,
	"yamldecode": yamlSize,
}

func lengthOf(val cty.Value) int {
	if !val.IsKnown() || val.IsNull() || !val.CanIterateElements() {
		return 0
	}
	return val.LengthInt()
}

func textOf(val cty.Value) (string, bool) {
	if val.Type() != cty.String || !val.IsKnown() || val.IsNull() {
		return "", false
	}
	return val.AsString(), true
}

// textAt returns an argument that is a known text, "" for others.
func textAt(args []cty.Value, i int) string {
	if i >= len(args) {
		return ""
	}
	text, _ := textOf(args[i])
	return text
}

// formatVerb is a verb of a format with its width and its precision, or "%%".
var formatVerb = regexp.MustCompile(`%%|%[-+# 0]*(?:\[[0-9]+\])?([0-9]*)(?:\.([0-9]*))?`)

// formatSize adds up the widths in a format, once for each element of a list.
func formatSize(args []cty.Value) float64 {
	lines := 1
	for _, arg := range args {
		lines = max(lines, lengthOf(arg))
	}
	total := 0.0
	for _, verb := range formatVerb.FindAllStringSubmatch(textAt(args, 0), -1) {
		for _, digits := range verb[1:] {
			if width, err := strconv.ParseFloat(digits, 64); err == nil {
				total += width
			}
		}
	}
	return total * float64(lines)
}

func indentSize(args []cty.Value) float64 {
	if len(args) == 0 || args[0].Type() != cty.Number || !args[0].IsKnown() || args[0].IsNull() {
		return 0
	}
	width, _ := args[0].AsBigFloat().Float64()
	return width * float64(strings.Count(textAt(args, 1), "\n"))
}

func joinSize(args []cty.Value) float64 {
	parts := 0
	for _, arg := range args {
		parts += lengthOf(arg)
	}
	return float64(len(textAt(args, 0))) * float64(parts)
}

func parseSize(args []cty.Value) float64 {
	if len(textAt(args, 0)) > maxDigits {
		return math.Inf(1)
	}
	return 0
}

func matchSize(args []cty.Value) float64 {
	if len(textAt(args, 1)) > maxMatched {
		return math.Inf(1)
	}
	return 0
}

// replaceSize is the most that replacing can add. A pattern between slashes
// matches once a byte at most, and puts what it matched in place of each $.
func replaceSize(args []cty.Value) float64 {
	text, old, replacement := textAt(args, 0), textAt(args, 1), textAt(args, 2)
	if len(old) < 2 || !strings.HasPrefix(old, "/") || !strings.HasSuffix(old, "/") {
		return float64(strings.Count(text, old)) * float64(len(replacement))
	}
	if len(text) > maxMatched {
		return math.Inf(1)
	}
	return float64(len(text)) * float64(len(replacement)+strings.Count(replacement, "$")*len(text)) / maxText
}

var yamlAnchor, yamlAlias = regexp.MustCompile(`(?m)(^|[\s\[{,])&\w`), regexp.MustCompile(`(?m)(^|[\s\[{,])\*\w`)

// yamlSize is how often the aliases of a document can multiply its values,
// where each anchor repeats those before it.
func yamlSize(args []cty.Value) float64 {
	text := textAt(args, 0)
	anchors, aliases := len(yamlAnchor.FindAllString(text, -1)), len(yamlAlias.FindAllString(text, -1))
	if anchors == 0 {
		return 0
	}
	return math.Pow(1+float64(aliases)/float64(anchors), float64(anchors))
}
