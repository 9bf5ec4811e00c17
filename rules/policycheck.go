package rules

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/regionlint/regionlint/internal/spelling"
)

// rulesPath is the package below which all rules are.
const rulesPath = "data.regionlint.rules"

func isRulePackage(p *ast.Package) bool { return isBelow(pathOf(p), rulesPath) }

// checkLibrary refuses packages that are the program's own.
func checkLibrary(module *ast.Module) []*PolicyError {
	if path := pathOf(module.Package); isBelow(path, "data.regionlint") {
		return []*PolicyError{{
			File: nameOf(module), Line: module.Package.Location.Row,
			Message: fmt.Sprintf("the package %s is the program's: "+
				"a rule is in regionlint.rules.<category>[\"<name>\"], "+
				"what rules share in a package of your own, such as acme.lib", strings.TrimPrefix(path, "data.")),
		}}
	}
	return nil
}

// idWord is a category or the name of a rule or a threshold.
var idWord = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// checkID refuses ids that are not the user's to give.
func (r *policyReader) checkID(name string, module *ast.Module) []*PolicyError {
	id := idOf(module.Package)
	if err := r.catalogue.CheckNewID(id); err != nil {
		return []*PolicyError{{File: name, Line: module.Package.Location.Row, Message: err.Error()}}
	}
	return nil
}

// CheckNewID says why a rule of a user cannot have an id, or nil.
func (c *Catalogue) CheckNewID(id string) error {
	category, name, ok := strings.Cut(id, "/")
	if !ok || !idWord.MatchString(category) || !idWord.MatchString(name) {
		return fmt.Errorf("%q is no id of a rule: "+
			"write CATEGORY/NAME, lower-case words with dashes, as in acme/two-copies", id)
	}
	for _, p := range c.policies {
		if p.category() == category {
			return fmt.Errorf("the category %s is the program's own: "+
				"give your rules a category of yours, as in acme/%s", category, name)
		}
	}
	return nil
}

// checkRule finds what is wrong with the METADATA of a rule beside its keys.
func (r *policyReader) checkRule(file string, module *ast.Module, p policy) []*PolicyError {
	m := newMetadata(file, module)
	for _, need := range p.Needs {
		for _, path := range alternatives(need) {
			if !exists(documentType, strings.Split(path, ".")) {
				m.fail("needs", fmt.Sprintf(
					"it needs %s, which no document has. See regionlint inspect --format json", path))
			}
		}
	}
	for _, key := range p.Breaks {
		if !isStated(strings.Split(key, ".")) {
			m.fail("breaks", fmt.Sprintf("it breaks %s, which no rule file can state", key))
		}
	}
	for name, f := range p.own {
		if fault := r.checkFigure(name, f); fault != "" {
			m.fail("thresholds."+name, fault)
			continue
		}
		r.policies.figures[name] = f.named(name)
	}
	if findingsLine(module) == 0 {
		m.fail(packageLine, "it has no findings: a rule is findings contains finding if { ... }")
	}
	return m.faults
}

// checkFigure says why a threshold cannot be used, or "".
func (r *policyReader) checkFigure(name string, f figure) string {
	_, taken := r.policies.figures[name]
	switch {
	case !thresholdName.MatchString(name):
		return fmt.Sprintf("%q is no name of a threshold: write lower-case words with underscores", name)
	case taken:
		return fmt.Sprintf("the threshold %s is there already: read data.regionlint.config.%s, or choose another name",
			name, name)
	case f.Value == nil || !isThreshold(*f.Value):
		return fmt.Sprintf("the threshold %s has no value: a number that is not negative", name)
	case f.Meaning == "":
		return fmt.Sprintf("the threshold %s has no meaning: say what it bounds", name)
	default:
		return ""
	}
}

var thresholdName = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)

func isThreshold(value float64) bool { return value >= 0 && !math.IsInf(value, 0) }

// findingsLine is where a module first makes findings, 0 where it makes none.
func findingsLine(module *ast.Module) int {
	for _, rule := range module.Rules {
		if ref := rule.Head.Ref(); len(ref) > 0 && strings.Trim(ref[0].String(), `"`) == "findings" {
			return rule.Location.Row
		}
	}
	return 0
}

// distinctRules refuses rules that are in two files.
func (r *policyReader) distinctRules() {
	first := map[string]string{}
	for _, file := range sortedKeys(r.metadata) {
		id := r.metadata[file].ID
		if other, taken := first[id]; taken {
			module := r.policies.modules[file]
			r.drop(file, []*PolicyError{{
				File: nameOf(module), Line: module.Package.Location.Row,
				Message: fmt.Sprintf("the rule %s is in %s already: a rule is one file", id, other),
			}})
			continue
		}
		first[id] = nameOf(r.policies.modules[file])
	}
}

// dropUncompiled compiles all files together, and again without those that are
// at fault, until the rest is without fault.
func (r *policyReader) dropUncompiled() {
	for len(r.policies.modules) > 0 {
		known := r.shelf()
		faulty := map[string][]*PolicyError{}
		for file := range r.policies.modules {
			for _, fault := range known.strangers(file, r.policies.figures) {
				fault.File = nameOf(r.policies.modules[file])
				faulty[file] = append(faulty[file], fault)
			}
		}
		if len(faulty) == 0 {
			for _, fault := range engineFaults("", checkedCompile(known.modules)) {
				faulty[userFile(fault.File)] = append(faulty[userFile(fault.File)], fault)
			}
		}
		if len(faulty) == 0 {
			return
		}
		dropped := len(r.policies.modules)
		for _, file := range sortedKeys(faulty) {
			r.drop(file, faulty[file])
		}
		if dropped == len(r.policies.modules) {
			// Nothing can be blamed: nothing is used.
			clear(r.policies.modules)
			clear(r.metadata)
		}
	}
}

// checkSilences refuses to silence rules that are not there.
func (r *policyReader) checkSilences() {
	all := r.catalogue.With(r.policies)
	kept := r.policies.policies[:0:0]
	for _, p := range r.policies.policies {
		good := true
		for _, id := range p.Silences {
			if slices.Contains(all.ids(), id) || r.policies.broken[id] {
				continue
			}
			file := r.fileOf(p)
			m := newMetadata(nameOf(r.policies.modules[file]), r.policies.modules[file])
			m.fail("silences", fmt.Sprintf("it silences %s, and there is no such rule.%s", id,
				spelling.Suggestion(id, all.ids())))
			r.fail(m.faults...)
			r.policies.broken[p.ID], good = true, false
		}
		if good {
			kept = append(kept, p)
		}
	}
	r.policies.policies = kept
}

func (r *policyReader) fileOf(p policy) string {
	i := slices.IndexFunc(p.Modules, func(file string) bool {
		module, ok := r.policies.modules[file]
		return ok && isRulePackage(module.Package) && idOf(module.Package) == p.ID
	})
	return p.Modules[i]
}
