package rules

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"

	"github.com/regionlint/regionlint/rules/compiled"
)

// loader loads policies, each module and each set of them once. It is safe for
// concurrent use.
type loader struct {
	files   fs.FS
	figures figures
	// users has the modules of the user's own policies.
	users map[string]*ast.Module
	// compiled has the modules that were compiled when the program was built.
	compiled *compiled.Set

	mutex   sync.Mutex
	modules map[string]func() (*ast.Module, error)
	sets    map[string]func() (*policySet, error)
}

func newLoader(files fs.FS, users *Policies) (*loader, error) {
	known, err := loadFigures(files)
	if err != nil {
		return nil, err
	}
	ready, err := readCompiled(files)
	if err != nil {
		return nil, err
	}
	l := &loader{
		files:    files,
		figures:  known,
		compiled: ready,
		modules:  map[string]func() (*ast.Module, error){},
		sets:     map[string]func() (*policySet, error){},
	}
	if users != nil {
		l.figures, l.users = users.figures, users.modules
	}
	return l, nil
}

// store has what policies find below data beside each other: the thresholds,
// some of them set otherwise.
func (l *loader) store(thresholds map[string]float64) storage.Store {
	return inmem.NewFromObject(map[string]any{"regionlint": map[string]any{"config": l.figures.with(thresholds)}})
}

// compiledPolicies is written by the tests, from the sources beside it.
const compiledPolicies = "policies.bin"

// readCompiled opens what was compiled when the program was built, an empty set
// where there is nothing.
func readCompiled(files fs.FS) (*compiled.Set, error) {
	data, err := fs.ReadFile(files, compiledPolicies)
	if errors.Is(err, fs.ErrNotExist) {
		return &compiled.Set{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the compiled policies: %w", err)
	}
	return compiled.Open(data)
}

// module returns a parsed file. Annotations are left out: the index has them,
// and they are a third of the cost.
func (l *loader) module(file string) (*ast.Module, error) {
	if module, ok := l.users[file]; ok {
		return module, nil
	}
	l.mutex.Lock()
	parse, ok := l.modules[file]
	if !ok {
		parse = sync.OnceValues(func() (*ast.Module, error) { return parseModule(l.files, file, false) })
		l.modules[file] = parse
	}
	l.mutex.Unlock()
	return parse()
}

func parseModule(files fs.FS, file string, annotations bool) (*ast.Module, error) {
	source, err := fs.ReadFile(files, file)
	if err != nil {
		return nil, fmt.Errorf("reading a policy: %w", err)
	}
	options := ast.ParserOptions{ProcessAnnotation: annotations, RegoVersion: ast.RegoV1}
	module, err := ast.ParseModuleWithOpts(file, string(source), options)
	if err != nil {
		return nil, fmt.Errorf("parsing a policy: %w", err)
	}
	return module, nil
}

// load returns the compiled set of these rules and what they import, with
// thresholds that are set otherwise.
func (l *loader) load(b batch) (*policySet, error) {
	ids := make([]string, 0, len(b.policies)+1)
	for _, p := range b.policies {
		ids = append(ids, p.ID)
	}
	key := strings.Join(append(ids, b.key), " ")
	l.mutex.Lock()
	build, ok := l.sets[key]
	if !ok {
		build = sync.OnceValues(func() (*policySet, error) { return l.compile(b) })
		l.sets[key] = build
	}
	l.mutex.Unlock()
	return build()
}

func (l *loader) compile(b batch) (*policySet, error) {
	var files, reads []string
	for _, p := range b.policies {
		reads = append(reads, p.Reads...)
		files = append(files, p.Modules...)
	}
	slices.Sort(files)
	compiler, err := l.compiler(slices.Compact(files))
	if err != nil {
		return nil, err
	}
	if compiler.Failed() {
		return nil, fmt.Errorf("compiling the policies: %w", compiler.Errors)
	}
	set := &policySet{batch: b, reads: partsOf(reads), compiler: compiler, store: l.store(b.thresholds)}
	all, err := set.prepare(allFindings)
	if err != nil {
		return nil, err
	}
	set.all = all
	return set, nil
}

// compiler returns a compiler of some files: from what was compiled before
// where that is of the same sources.
func (l *loader) compiler(files []string) (*ast.Compiler, error) {
	read, compile := l.module, compilerOf
	if l.isCompiled(files) {
		read = l.compiled.Module
		compile = func(modules map[string]*ast.Module) *ast.Compiler { return compiled.Compiler(modules, sandbox()) }
	}
	modules := make(map[string]*ast.Module, len(files))
	for _, file := range files {
		module, err := read(file)
		if err != nil {
			return nil, err
		}
		modules[file] = module
	}
	return compile(modules), nil
}

// isCompiled says that all files were compiled from what they have now.
func (l *loader) isCompiled(files []string) bool {
	return !slices.ContainsFunc(files, func(file string) bool {
		source, err := fs.ReadFile(l.files, file)
		return err != nil || !l.compiled.Has(file, source)
	})
}

// compilerOf compiles modules without checking types, a third of the cost: the
// tests have done that, with the schema of the document.
func compilerOf(modules map[string]*ast.Module) *ast.Compiler {
	compiler := ast.NewCompiler().WithCapabilities(sandbox()).WithSkipStages(ast.StageCheckTypes)
	compiler.Compile(modules)
	return compiler
}

// allFindings asks every rule of a set: a rule is there because its file is.
const allFindings = `findings := data.regionlint.rules[category][name].findings`

// policySet is rules compiled together. It is safe for concurrent use.
type policySet struct {
	batch

	reads    parts
	compiler *ast.Compiler
	store    storage.Store
	all      rego.PreparedEvalQuery
}

func (s *policySet) prepare(query string) (rego.PreparedEvalQuery, error) {
	prepared, err := rego.New(
		rego.Query(query), rego.Compiler(s.compiler), rego.Store(s.store), rego.StrictBuiltinErrors(true),
	).PrepareForEval(context.Background())
	if err != nil {
		return rego.PreparedEvalQuery{}, fmt.Errorf("preparing the policies: %w", err)
	}
	return prepared, nil
}

// answer is what one rule returned.
type answer struct {
	policy   policy
	findings any
	// key tells with which thresholds it was asked.
	key string
	// took is how long the rule took where it was asked by itself.
	took time.Duration
}

// judge evaluates every rule of the set on an input. A rule that fails (a
// builtin that was handed nonsense) costs its own findings only; its fault is
// among the faults.
func (s *policySet) judge(ctx context.Context, input ast.Value) (answers []answer, faults []error, err error) {
	results, err := s.all.Eval(ctx, rego.EvalParsedInput(input))
	switch {
	case ctx.Err() != nil:
		return nil, nil, fmt.Errorf("evaluating the policies: %w", ctx.Err())
	case err != nil:
		return s.judgeEach(ctx, input)
	}
	for _, p := range s.policies {
		i := slices.IndexFunc(results, func(r rego.Result) bool {
			return fmt.Sprintf("%v/%v", r.Bindings["category"], r.Bindings["name"]) == p.ID
		})
		if i >= 0 {
			answers = append(answers, answer{policy: p, findings: results[i].Bindings["findings"], key: s.key})
		}
	}
	return answers, nil, nil
}

// judgeEach evaluates the rules one by one, to tell those that fail from the
// others, and how long each takes.
func (s *policySet) judgeEach(ctx context.Context, input ast.Value) (answers []answer, faults []error, err error) {
	for _, p := range s.policies {
		_, name, _ := strings.Cut(p.ID, "/")
		query, err := s.prepare(fmt.Sprintf(`findings := data.regionlint.rules[%q][%q].findings`, p.category(), name))
		if err != nil {
			return nil, nil, err
		}
		began := time.Now()
		results, err := query.Eval(ctx, rego.EvalParsedInput(input))
		took := time.Since(began)
		switch {
		case ctx.Err() != nil:
			return nil, nil, fmt.Errorf("evaluating the policies: %w", ctx.Err())
		case err != nil:
			faults = append(faults, p.placed(fmt.Errorf("rule %s failed: %w", p.ID, err)))
		case len(results) > 0:
			answers = append(answers, answer{p, results[0].Bindings["findings"], s.key, took})
		}
	}
	return answers, faults, nil
}
