package rules

import (
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/regionlint/regionlint/internal/spelling"
)

// shelf is the modules that policies can name, by file and by package.
type shelf struct {
	modules map[string]*ast.Module
	// packages has the files of each package, by its path: "data.regionlint.lib.group".
	packages map[string][]string
	// dropped are the packages of files that have mistakes.
	dropped map[string]bool
}

func newShelf(modules map[string]*ast.Module) shelf {
	s := shelf{modules: modules, packages: map[string][]string{}}
	for _, file := range slices.Sorted(maps.Keys(modules)) {
		if len(modules[file].Rules) == 0 {
			continue // it annotates other packages, and has nothing to name
		}
		name := pathOf(modules[file].Package)
		s.packages[name] = append(s.packages[name], file)
	}
	return s
}

// pathOf is the package as references name it, without quotes.
func pathOf(p *ast.Package) string { return strings.Join(constantWords(p.Path, len(p.Path)), ".") }

// closure lists a file and all that it names, directly or not, in order.
func (s shelf) closure(file string) []string {
	loaded := map[string]bool{}
	for open := []string{file}; len(open) > 0; open = open[1:] {
		if loaded[open[0]] {
			continue
		}
		loaded[open[0]] = true
		for _, ref := range dataRefs(s.modules[open[0]]) {
			open = append(open, s.named(ref)...)
		}
	}
	return slices.Sorted(maps.Keys(loaded))
}

// named lists the files of the packages that a reference can lead to.
func (s shelf) named(ref reference) []string {
	var files []string
	for name, list := range s.packages {
		if isBelow(ref.path, name) || ref.open && isBelow(name, ref.path) {
			files = append(files, list...)
		}
	}
	return files
}

// strangers finds what a module names and nothing has: the policy engine takes
// it for undefined, and the rule would never fire.
func (s shelf) strangers(file string, known figures) []*PolicyError {
	var faults []*PolicyError
	for _, ref := range dataRefs(s.modules[file]) {
		fault := &PolicyError{File: file, Line: ref.line}
		name, isFigure := strings.CutPrefix(ref.path, configPath)
		switch {
		case isFigure:
			name, _, _ = strings.Cut(strings.TrimPrefix(name, "."), ".")
			if _, ok := known[name]; ok {
				continue
			}
			fault.Message = "there is no threshold " + ref.path + "." +
				spelling.Suggestion(name, slices.Sorted(maps.Keys(known)))
		case len(s.named(ref)) == 0 && s.isDropped(ref.path):
			fault.Message = ref.path + " has a mistake of its own"
		case len(s.named(ref)) == 0:
			fault.Message = "there is no " + ref.path + "." +
				spelling.Suggestion(ref.path, slices.Sorted(maps.Keys(s.packages)))
		default:
			continue
		}
		faults = append(faults, fault)
	}
	return faults
}

func (s shelf) isDropped(path string) bool {
	for name := range s.dropped {
		if isBelow(path, name) {
			return true
		}
	}
	return false
}

// configPath is where policies find the thresholds.
const configPath = "data.regionlint.config"

// reference is what a policy names below data.
type reference struct {
	path string
	// open says that a variable follows, so that anything below can be meant.
	open bool
	line int
}

// dataRefs lists what a module names below data.
func dataRefs(module *ast.Module) []reference {
	var refs []reference
	ast.WalkRefs(module, func(ref ast.Ref) bool {
		words := constantWords(ref, len(ref))
		if len(words) < 2 || words[0] != "data" || isPackage(module, ref) {
			return false
		}
		one := reference{path: strings.Join(words, "."), open: len(words) < len(ref)}
		if ref[0].Location != nil {
			one.line = ref[0].Location.Row
		}
		refs = append(refs, one)
		return false
	})
	return refs
}

// isPackage says that a reference is the name of the module's own package.
func isPackage(module *ast.Module, ref ast.Ref) bool { return &ref[0] == &module.Package.Path[0] }

// isBelow says that a path is another one, or leads on from it.
func isBelow(path, other string) bool {
	return path == other || strings.HasPrefix(path, other+".")
}
