package rules

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/regionlint/regionlint/internal/finding"
)

// Source is a file of a user's policies.
type Source struct {
	// Name is how reports call the file.
	Name string
	Text []byte
}

// text is what the file says, with the line ends that comments are told apart by:
// METADATA would not be found in a file of Windows.
func (s Source) text() string {
	return strings.ReplaceAll(strings.TrimPrefix(string(s.Text), "\ufeff"), "\r\n", "\n")
}

// isTest says that a file has tests, which lint has no use for.
func (s Source) isTest() bool { return strings.HasSuffix(s.Name, "_test.rego") }

// Policies are the rules of a user, checked and ready to be evaluated beside
// the embedded ones.
type Policies struct {
	policies []policy
	figures  figures
	modules  map[string]*ast.Module
	broken   map[string]bool
}

// ReadPolicies checks the policies of a user: their METADATA, what they name,
// and that they compile strictly against the schema of the document, in the
// sandbox. A file with a mistake is left out, with all that names it; the others
// stand.
func ReadPolicies(sources []Source) (*Policies, []*PolicyError, error) {
	p := &Policies{modules: map[string]*ast.Module{}, broken: map[string]bool{}}
	known, err := loadFigures(embedded)
	if err != nil {
		return nil, nil, err
	}
	p.figures = known
	if len(sources) == 0 {
		return p, nil, nil
	}
	catalogue, err := Load()
	if err != nil {
		return nil, nil, err
	}
	libraries, err := embeddedLibraries()
	if err != nil {
		return nil, nil, err
	}
	r := &policyReader{
		catalogue: catalogue, libraries: libraries, policies: p,
		metadata: map[string]policy{}, dropped: map[string]bool{},
	}
	for _, source := range sources {
		if !source.isTest() {
			r.parse(source)
		}
	}
	r.read()
	slices.SortFunc(p.policies, func(a, b policy) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(r.faults, orderFaults)
	return p, r.faults, nil
}

// userFile is the key of a user's file among all modules: its name can be that
// of an embedded one.
func userFile(name string) string { return "user:" + name }

// embeddedLibraries are the libraries that come with the program.
func embeddedLibraries() (map[string]*ast.Module, error) {
	entries, err := embedded.ReadDir("lib")
	if err != nil {
		return nil, err
	}
	modules := map[string]*ast.Module{}
	for _, entry := range entries {
		file := "lib/" + entry.Name()
		if strings.HasSuffix(file, "_test.rego") {
			continue
		}
		source, err := embedded.ReadFile(file)
		if err != nil {
			return nil, err
		}
		// A user can have a file of the same name.
		options := ast.ParserOptions{RegoVersion: ast.RegoV1}
		if modules[file], err = ast.ParseModuleWithOpts("regionlint:"+file, string(source), options); err != nil {
			return nil, err
		}
	}
	return modules, nil
}

// policyReader reads the policies of a user and collects what is wrong.
type policyReader struct {
	catalogue *Catalogue
	libraries map[string]*ast.Module
	policies  *Policies
	// metadata has what each file of a rule says of it.
	metadata map[string]policy
	// dropped are the packages of files that were left out.
	dropped map[string]bool
	faults  []*PolicyError
}

func (r *policyReader) fail(faults ...*PolicyError) { r.faults = append(r.faults, faults...) }

// parse takes a file in, unless it does not parse.
func (r *policyReader) parse(source Source) {
	options := ast.ParserOptions{ProcessAnnotation: true, RegoVersion: ast.RegoV1}
	module, err := ast.ParseModuleWithOpts(source.Name, source.text(), options)
	if err != nil {
		r.fail(engineFaults(source.Name, err)...)
		return
	}
	if module == nil {
		return // a file without a word in it
	}
	r.policies.modules[userFile(source.Name)] = module
}

// read checks all files that parse, and keeps the rules without a mistake.
func (r *policyReader) read() {
	modules := r.policies.modules
	for _, file := range slices.Sorted(maps.Keys(modules)) {
		if isRulePackage(modules[file].Package) {
			r.readRule(file)
		} else {
			r.drop(file, checkLibrary(modules[file]))
		}
	}
	r.distinctRules()
	r.dropUncompiled()
	known := r.shelf()
	for _, file := range slices.Sorted(maps.Keys(r.metadata)) {
		described := r.metadata[file]
		complete, _ := known.describe(file, r.policies.figures, nil)
		described.Modules, described.Reads, described.Thresholds = complete.Modules, complete.Reads, complete.Thresholds
		described.isOwn = true
		module := r.policies.modules[file]
		described.findings = finding.Place{File: nameOf(module), Line: findingsLine(module)}
		r.policies.policies = append(r.policies.policies, described)
	}
	r.checkSilences()
}

// shelf is all that the policies of the user can name.
func (r *policyReader) shelf() shelf {
	all := maps.Clone(r.libraries)
	maps.Copy(all, r.policies.modules)
	known := newShelf(all)
	known.dropped = r.dropped
	return known
}

// readRule reads what a rule says of itself.
func (r *policyReader) readRule(file string) {
	module := r.policies.modules[file]
	name := nameOf(module)
	faults := r.checkID(name, module)
	if len(faults) == 0 {
		p, wrong := readMetadata(name, module, requiredOfUsers)
		faults = append(wrong, r.checkRule(name, module, p)...)
		r.metadata[file] = p
	}
	r.drop(file, faults)
}

// drop leaves a file out where something is wrong with it.
func (r *policyReader) drop(file string, faults []*PolicyError) {
	if len(faults) == 0 {
		return
	}
	r.fail(faults...)
	if module, ok := r.policies.modules[file]; ok {
		r.dropped[pathOf(module.Package)] = true
		if isRulePackage(module.Package) {
			r.policies.broken[idOf(module.Package)] = true
		}
	}
	delete(r.policies.modules, file)
	delete(r.metadata, file)
}

// nameOf is how reports call the file of a module.
func nameOf(module *ast.Module) string { return module.Package.Location.File }

func orderFaults(a, b *PolicyError) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Message, b.Message))
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
