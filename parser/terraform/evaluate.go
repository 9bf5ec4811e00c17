package terraform

import (
	"context"
	"slices"
	"sort"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// evaluation is the evaluation of one root with its module tree. Values are
// computed when something asks for them, and kept.
type evaluation struct {
	parser    *Parser
	ctx       context.Context // an evaluation lives as long as one call
	dir       string
	inputs    Inputs
	top       *moduleInstance
	given     map[string]givenValue
	functions *functionTable
	manifest  map[string]string
	diags     diagnostics
	files     map[string]bool
	unread    map[string]bool
	result    *Root
	instances int
	calls     int
	depth     int
	work      int
	// at is what is being evaluated, and spent says that the work is used up
	// and that this has been told.
	at    hcl.Range
	spent bool
	// mutex guards what explanations evaluate once the root is done.
	mutex sync.Mutex
	// noted are the sources of modules that are not on disk.
	noted map[string]bool
	// workspaceAt is the first place that needs the name of the workspace.
	workspaceAt *hcl.Range
	// planned are the instances of a plan, nil without one.
	planned *plannedInstances
	// asker is the evaluation of the root that reads outputs of this one, nil
	// where the root is evaluated for itself. distance is how many have asked.
	asker    *evaluation
	distance int
	// passed are the values that a leaf gives its variables; passedUnknown says
	// that it may give others, too.
	passed        map[string]Value
	passedValues  map[string]*cell
	passedUnknown bool
	// dependencies are what a leaf reads of other roots, by address, opaqueRoot
	// its module where that is not on disk, and generated what the text of a file
	// that another tool writes says.
	dependencies map[string]*Resource
	opened       map[*callExpr]*Config
	opaqueRoot   *opaqueSource
	generated    map[hcl.Range]string
	// base is where the paths start that a function is given, "" for the root.
	base string
	// carriedOutputs are outputs as other roots read them.
	carriedOutputs map[string]cty.Value
	// family has the roots that this one and its neighbours read.
	family map[neighbour]*evaluation
}

// Evaluate evaluates the root module in dir.
func (p *Parser) Evaluate(ctx context.Context, dir string, inputs Inputs) (*Root, hcl.Diagnostics) {
	e := p.newEvaluation(ctx, dir, inputs)
	e.begin(nil)
	e.run(e.top)
	e.addComposed()
	e.noteWorkspace()
	e.finish()
	return e.result, gathered(e.diags.sorted())
}

// newEvaluation returns the evaluation of the root in dir, before its module
// is read.
func (p *Parser) newEvaluation(ctx context.Context, dir string, inputs Inputs) *evaluation {
	e := &evaluation{
		parser: p, ctx: ctx, dir: dir, inputs: inputs, at: top(dir),
		files: make(map[string]bool), unread: make(map[string]bool),
		result: &Root{
			Dir: dir, Name: inputs.Instance.RootName(dir),
			Outputs: make(map[string]cty.Value), OutputReferences: make(map[string][]Reference),
		},
	}
	e.result.evaluation = e
	e.diags.at = &e.at
	e.functions = newFunctionTable(e)
	e.manifest = e.readManifest()
	return e
}

// begin makes m the root module, nil being what the directory has, and reads
// what is given for its variables.
func (e *evaluation) begin(m *module) {
	switch {
	case m != nil:
	case e.inputs.Leaf != nil:
		m = e.compose()
	default:
		m = e.parser.load(e.dir)
	}
	e.top = e.newModule(m, nil, nil)
	e.top.described = e.opaqueRoot.describedLeaf()
	e.result.Variables = sortedKeys(m.variables)
	e.result.Backend = m.backendOf()
	e.given = e.readInputs(m)
}

// run evaluates all that a module instance and the modules below it declare.
func (e *evaluation) run(in *moduleInstance) {
	for _, address := range sortedKeys(in.module.resources) {
		for _, instance := range in.resource(address).instances {
			if e.stopped() {
				return
			}
			instance.evaluate()
			e.result.Resources = append(e.result.Resources, instance.resource)
		}
	}
	e.result.Providers = append(e.result.Providers, in.configurations()...)
	for _, name := range sortedKeys(in.module.calls) {
		for _, called := range in.expandCall(name).instances {
			called.complete()
			e.result.Calls = append(e.result.Calls, called.call)
			if called.module != nil {
				leave := e.enter(called.source.header)
				e.run(called)
				leave()
			}
		}
	}
	// What nothing reads is evaluated, too: it can be wrong.
	for _, name := range sortedKeys(in.module.variables) {
		_, _ = in.variable(name, in.module.variables[name].header)
	}
	for _, name := range sortedKeys(in.module.locals) {
		_, _ = in.local(name, in.module.locals[name].rng)
	}
	e.outputs(in)
}

// addComposed adds what a leaf has beside the module that it deploys.
func (e *evaluation) addComposed() {
	for _, address := range sortedKeys(e.dependencies) {
		e.result.Resources = append(e.result.Resources, e.dependencies[address])
	}
	if e.opaqueRoot != nil {
		e.result.Calls = append(e.result.Calls, e.opaqueCall())
	}
}

// outputs evaluates the outputs of a module, and keeps those of the root.
func (e *evaluation) outputs(in *moduleInstance) {
	for _, name := range sortedKeys(in.module.outputs) {
		val, _ := in.output(name, in.module.outputs[name].header)
		if in != e.top {
			continue
		}
		bare, marks := force(val).UnmarkDeep()
		e.result.Outputs[name] = bare
		if reads := references(marks); len(reads) > 0 {
			e.result.OutputReferences[name] = reads
		}
	}
}

// finish puts the result in order. Explanations may be asked for when the
// caller's context has ended.
func (e *evaluation) finish() {
	e.ctx = context.WithoutCancel(e.ctx)
	root := e.result
	sort.SliceStable(root.Resources, func(i, j int) bool {
		return root.Resources[i].Address < root.Resources[j].Address
	})
	sort.SliceStable(root.Calls, func(i, j int) bool { return root.Calls[i].Address < root.Calls[j].Address })
	slices.SortStableFunc(root.Providers, compareProviders)
	root.Files, root.Unread = sortedKeys(e.files), sortedKeys(e.unread)
}

// stopped says whether the caller has given up, and says so once.
func (e *evaluation) stopped() bool {
	if e.ctx.Err() == nil {
		return false
	}
	e.diags.add(fault("Evaluation was stopped",
		"The time for this root was used up. What was not evaluated is missing.", top(e.dir)))
	return true
}

// exhausted counts work and says whether the root has used all it may.
func (e *evaluation) exhausted(amount int) bool {
	if e.asker != nil && e.asker.exhausted(amount) {
		return true
	}
	e.work += amount
	if e.work <= e.parser.work && e.ctx.Err() == nil {
		return false
	}
	if !e.spent {
		e.spent = true
		e.diags.add(fault("Evaluation takes too long",
			"The expressions of this root take too many steps, of which the last one stands here. "+
				"Some values are taken as unknown.", e.at))
	}
	return true
}

// enter notes what is being evaluated; the function that it returns goes back
// to what was before.
func (e *evaluation) enter(rng hcl.Range) (leave func()) {
	before := e.at
	if !isDescription(rng.Filename) {
		e.at = rng
	}
	e.depth++
	return func() {
		e.at = before
		e.depth--
	}
}

// visit notes the files of a module and what is wrong with them.
func (e *evaluation) visit(m *module) {
	for _, name := range m.files {
		if !isDescription(name) {
			e.files[name] = true
		}
	}
	for _, name := range m.unread {
		e.unread[name] = true
	}
	e.diags.add(m.diags...)
}

// cell holds a value that is computed once.
type cell struct {
	value      cty.Value
	done, busy bool
}

// once returns the value of a cell and computes it when it is first asked for.
func (e *evaluation) once(c *cell, name string, rng hcl.Range, compute func() cty.Value) cty.Value {
	if c.done {
		return c.value
	}
	if c.busy {
		e.diags.add(caution("Cycle", name+" depends on itself. Its value is taken as unknown.", rng))
		return unknown(causeCycle)
	}
	if e.depth >= maxDepth {
		e.diags.add(tooDeep(name, rng))
		return unknown(causeTooLarge)
	}
	c.busy = true
	leave := e.enter(rng)
	val := e.fit(compute(), rng)
	leave()
	c.busy, c.done, c.value = false, true, val
	return val
}
