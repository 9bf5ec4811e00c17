package config

import (
	"fmt"
	"math"
	"math/big"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// Rule is what the file sets for some rules.
type Rule struct {
	// Rules is an id, a category ("ttl/*") or "*".
	Rules Text
	// Level is "error", "warning", "note", Off, or "" where the file does not say.
	Level string
	// Thresholds are in order of name.
	Thresholds []Threshold
	// Paths are what the setting is limited to, in the tree; nil for everything.
	Paths []Text
	// System is the only one that it is about, "" for all.
	System string
	Reason string
	// Range is that of the block's header.
	Range hcl.Range
}

// Threshold is the figure that a file sets.
type Threshold struct {
	Name  string
	Value float64
	Range hcl.Range
}

// Off is the level of rules that are left out.
const Off = "off"

func levels() []string { return []string{"error", "warning", "note", Off} }

func ruleBlock() hcl.BlockHeaderSchema {
	return hcl.BlockHeaderSchema{Type: "rule", LabelNames: []string{"id"}}
}

// rule reads a rule block, that of a system where its name is not "".
func (r *reader) rule(block *hcl.Block, system string) Rule {
	before := len(r.diags)
	content := r.content(block, &hcl.BodySchema{Attributes: arguments("level", "thresholds", "paths", "reason")})
	made := Rule{
		Rules:      Text{Value: block.Labels[0], Range: block.LabelRanges[0]},
		Level:      r.level(content.Attributes["level"]),
		Thresholds: r.thresholds(content.Attributes["thresholds"]),
		System:     system,
		Reason:     r.text(content.Attributes["reason"]).Value,
		Range:      block.DefRange,
	}
	r.ruleName(made.Rules)
	if paths := content.Attributes["paths"]; paths != nil {
		if made.Paths = r.placed("Path", r.texts(paths)); len(made.Paths) == 0 {
			r.fail(paths.Range, "No path",
				"paths names no directory or file. Leave it out for a setting that is for all.")
		}
	}
	if made.Level == "" && len(made.Thresholds) == 0 && len(r.diags) == before {
		r.fail(block.DefRange, "Rule without a setting",
			`A rule block sets level = "note" or thresholds = { NAME = NUMBER }.`)
	}
	return made
}

// ruleName refuses labels that are no name of rules.
func (r *reader) ruleName(name Text) {
	bare := strings.TrimSuffix(name.Value, "/*")
	if name.Value != "*" && (bare == "" || strings.ContainsAny(bare, "*?[]{} ")) {
		r.fail(name.Range, "Not a name of rules",
			`A rule block is for one rule ("ttl/too-high"), for a category ("ttl/*") or for all ("*").`)
	}
}

func (r *reader) level(attribute *hcl.Attribute) string {
	level := r.text(attribute)
	if level.Value != "" && !slices.Contains(levels(), level.Value) {
		r.fail(level.Range, "Not a level", fmt.Sprintf("%q is no level: write %s.", level.Value,
			`"error", "warning", "note" or "off"`))
	}
	return level.Value
}

// thresholds reads an object of numbers.
func (r *reader) thresholds(attribute *hcl.Attribute) []Threshold {
	var list []Threshold
	for _, v := range r.variables(attribute) {
		value, ok := number(v.Value)
		if !ok {
			r.fail(v.Range, "Not a threshold", v.Name+" takes a number that is not negative.")
			continue
		}
		list = append(list, Threshold{Name: v.Name, Value: value, Range: v.Range})
	}
	return list
}

// number returns a number that a policy can compare with.
func number(v cty.Value) (float64, bool) {
	if v.IsNull() || !v.IsKnown() || v.Type() != cty.Number {
		return 0, false
	}
	value, accuracy := v.AsBigFloat().Float64()
	return value, value >= 0 && !math.IsInf(value, 0) && (value != 0 || accuracy == big.Exact)
}

// policies reads the directories of the team's own policies.
func (r *reader) policies(attribute *hcl.Attribute) []Text {
	var list []Text
	for _, directory := range r.texts(attribute) {
		if directory.Value == "" || !r.portable(directory) {
			continue
		}
		directory.Value = path.Join(r.dir, directory.Value)
		if directory.Value == ".." || strings.HasPrefix(directory.Value, "../") {
			r.fail(directory.Range, "Policies are outside the tree",
				"The path leads out of the directory tree that is read. Use --policy for a directory elsewhere.")
			continue
		}
		list = append(list, directory)
	}
	return list
}
