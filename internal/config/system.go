package config

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/hashicorp/hcl/v2"
)

// System is the root modules that together make one deployment.
type System struct {
	Name string
	// Roots are directories in the tree, or patterns of them.
	Roots []Text
	// Instances are the deployments of each root, in the order of the file:
	// one without a name where the file names none.
	Instances []Instance
	// Range is that of the block's header.
	Range hcl.Range
}

// Instance is one deployment of the roots of a system, and what it gives them
// beside their files.
type Instance struct {
	// Name is "" for the only deployment.
	Name string
	// VarFiles are relative to the root's directory; later ones win.
	VarFiles []Text
	// Workspace is terraform.workspace, "" where the file does not say.
	Workspace string
	// Variables are in order of name. They win over the files.
	Variables []Variable
	// Range is that of the block's header.
	Range hcl.Range
}

// system reads a system block, and what it sets for rules.
func (r *reader) system(block *hcl.Block) (System, []Rule) {
	content := r.content(block, &hcl.BodySchema{
		Attributes: arguments("root", "roots", "var_files", "workspace", "variables"),
		Blocks:     []hcl.BlockHeaderSchema{{Type: "instance", LabelNames: []string{"name"}}, ruleBlock()},
	})
	s := System{Name: block.Labels[0], Range: block.DefRange}
	if s.Name == "" {
		r.fail(block.LabelRanges[0], "System without a name", "The name of a system cannot be empty.")
	}
	s.Roots = r.roots(content, block)
	shared := r.instance(content, block.DefRange)
	var rules []Rule
	for _, nested := range content.Blocks {
		if nested.Type == "rule" {
			rules = append(rules, r.rule(nested, s.Name))
			continue
		}
		own := r.content(nested, &hcl.BodySchema{Attributes: arguments("var_files", "workspace", "variables")})
		one := shared.with(r.instance(own, nested.DefRange))
		one.Name = nested.Labels[0]
		r.instanceName(s.Instances, nested)
		s.Instances = append(s.Instances, one)
	}
	if len(s.Instances) == 0 {
		s.Instances = []Instance{shared}
	}
	return s, rules
}

// instance reads what a system or an instance block gives its roots.
func (r *reader) instance(content *hcl.BodyContent, header hcl.Range) Instance {
	one := Instance{
		VarFiles:  r.texts(content.Attributes["var_files"]),
		Workspace: r.text(content.Attributes["workspace"]).Value,
		Variables: r.variables(content.Attributes["variables"]),
		Range:     header,
	}
	for _, file := range one.VarFiles {
		r.portable(file)
	}
	return one
}

// with returns what an instance gives together with what its system gives all.
func (i Instance) with(own Instance) Instance {
	own.VarFiles = append(slices.Clone(i.VarFiles), own.VarFiles...)
	if own.Workspace == "" {
		own.Workspace = i.Workspace
	}
	for _, shared := range i.Variables {
		same := func(v Variable) bool { return v.Name == shared.Name }
		if !slices.ContainsFunc(own.Variables, same) {
			own.Variables = append(own.Variables, shared)
		}
	}
	slices.SortFunc(own.Variables, func(a, b Variable) int { return strings.Compare(a.Name, b.Name) })
	return own
}

// instanceName refuses names that would not read well in "services/app[name]".
func (r *reader) instanceName(before []Instance, block *hcl.Block) {
	name, at := block.Labels[0], block.LabelRanges[0]
	strange := func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("-_.", c)
	}
	if name == "" || strings.ContainsFunc(name, strange) {
		r.fail(at, "Not a name for an instance",
			"The name of an instance has letters, digits, dashes, dots and underscores.")
	}
	if i := slices.IndexFunc(before, func(other Instance) bool { return other.Name == name }); i >= 0 {
		r.fail(at, "Instance named twice", fmt.Sprintf("Line %d has an instance %q already.",
			before[i].Range.Start.Line, name))
	}
}

// roots reads the root or the roots of a system, as paths in the tree.
func (r *reader) roots(content *hcl.BodyContent, block *hcl.Block) []Text {
	one, many := content.Attributes["root"], content.Attributes["roots"]
	if one != nil && many != nil {
		r.fail(many.NameRange, "Both root and roots", "A system has either root or roots.")
		return nil
	}
	given := r.texts(many)
	if one != nil {
		given = []Text{r.text(one)}
	}
	if one == nil && (many == nil || len(given) == 0) {
		r.fail(block.DefRange, "System without roots",
			`A system needs the directories of its root modules: root = "DIR" or roots = ["DIR", ...].`)
		return nil
	}
	return r.placed("Root", given)
}

// placed returns directories and patterns as paths in the tree, without those
// that cannot be used; what says what they are.
func (r *reader) placed(what string, given []Text) []Text {
	var roots []Text
	for _, root := range given {
		if root.Value == "" || !r.portable(root) {
			continue
		}
		if !r.pattern(root) {
			continue
		}
		root.Value = path.Join(r.dir, root.Value)
		if root.Value == ".." || strings.HasPrefix(root.Value, "../") {
			r.fail(root.Range, what+" is outside the tree", "The path leads out of the directory tree that is read.")
			continue
		}
		roots = append(roots, root)
	}
	return roots
}

// maxBraces bounds the alternatives of a pattern, since each pair of braces
// can double the time to match it.
const maxBraces = 4

// pattern refuses patterns that cannot be matched.
func (r *reader) pattern(root Text) bool {
	switch {
	case strings.Count(root.Value, "{") > maxBraces:
		r.fail(root.Range, "Pattern is too complex", fmt.Sprintf("A pattern may have at most %d braces.", maxBraces))
	case !doublestar.ValidatePattern(root.Value):
		r.fail(root.Range, "Not a valid pattern", fmt.Sprintf(
			"%q has a bracket or brace that is not closed.", root.Value))
	default:
		return true
	}
	return false
}

// portable refuses paths that mean something on one machine only.
func (r *reader) portable(name Text) bool {
	switch {
	case strings.Contains(name.Value, `\`):
		r.fail(name.Range, "Backslash in a path", "Write paths with forward slashes, as on every system.")
	case path.IsAbs(name.Value), strings.HasPrefix(name.Value, "~"):
		r.fail(name.Range, "Path is not relative", "Paths are relative, so that they are right on every machine.")
	default:
		return true
	}
	return false
}

// distinct refuses systems that share a name.
func (r *reader) distinct(systems []System) {
	first := map[string]hcl.Range{}
	for _, s := range systems {
		if other, taken := first[s.Name]; taken {
			r.fail(s.Range, "System named twice", fmt.Sprintf("Line %d has a system %q already.",
				other.Start.Line, s.Name))
			continue
		}
		first[s.Name] = s.Range
	}
}
