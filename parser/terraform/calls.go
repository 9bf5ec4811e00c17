package terraform

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// callExpansion is a module block of one module instance, expanded.
type callExpansion struct {
	block     *block
	expansion expansion
	instances []*moduleInstance
	ready     bool
}

// callArguments say how a module is called; all others are its inputs.
var callArguments = map[string]bool{
	"source": true, "version": true, "providers": true, "count": true, "for_each": true, "depends_on": true,
}

// child evaluates module.name: an instance, or all of them by key.
func (in *moduleInstance) child(name string, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	if in.module.calls[name] == nil {
		return cty.DynamicVal, undeclared("module."+name, rng)
	}
	expanded := in.expandCall(name)
	if !expanded.ready {
		in.eval.diags.add(caution("Cycle", "module."+name+" depends on itself. Its value is taken as unknown.", rng))
		return unknown(causeCycle), nil
	}
	values := make([]cty.Value, len(expanded.instances))
	table := make(map[string]cty.Value)
	for i, instance := range expanded.instances {
		values[i] = cty.CapsuleVal(moduleType, instance)
		if expanded.expansion.by == byForEach && !expanded.expansion.unknown {
			table[expanded.expansion.steps[i].key.AsString()] = values[i]
		}
	}
	switch {
	case expanded.expansion.unknown:
		return unknownInstances(expanded), nil
	case expanded.expansion.by == byCount:
		return expanded.expansion.mark(cty.TupleVal(values)), nil
	case expanded.expansion.by == byForEach:
		return expanded.expansion.mark(cty.ObjectVal(table)), nil
	}
	return values[0], nil
}

// unknownInstances stands for the instances of a call whose number is not
// known. What they would give is unknown, except for what it refers to.
func unknownInstances(expanded *callExpansion) cty.Value {
	cause := causeForEach
	if expanded.expansion.by == byCount {
		cause = causeCount
	}
	return unknown(cause).Mark(instancesMark{of: expanded.instances[0]})
}

// instancesMark says that a value is read from some instance of a call.
type instancesMark struct{ of *moduleInstance }

// expandCall expands a module block.
func (in *moduleInstance) expandCall(name string) *callExpansion {
	if known := in.calls[name]; known != nil {
		return known
	}
	b := in.module.calls[name]
	expanded := &callExpansion{block: b}
	in.calls[name] = expanded
	expanded.expansion = in.eval.planned.expansion(withinModule(in.address, "module."+name), in.scope.expand(b.body))
	target := in.locate(name, b)
	for _, one := range expanded.expansion.steps {
		scope := in.scope.inside(expanded.expansion.by, b.body, one)
		called := in.eval.newModule(target.module, scope, b)
		called.address = withinModule(in.address, "module."+name)
		if !expanded.expansion.unknown {
			called.address += one.text()
		}
		called.names = strings.TrimPrefix(in.names+"."+name, ".")
		called.call = &Call{
			Address: called.address, Source: target.source, Dir: target.dir, Downloaded: target.downloaded,
			Unexpanded: expanded.expansion.unknown || in.unexpanded(), Range: b.header, Parents: in.lineage(),
		}
		expanded.instances = append(expanded.instances, called)
	}
	expanded.ready = true
	return expanded
}

// complete fills in what a call passes on.
func (in *moduleInstance) complete() {
	passed := in.caller.evaluateBody(in.source.body, in.source.header, callArguments)
	found := passed.facts()
	in.call.Inputs = passed.object()
	in.call.References = found.references
	in.call.Providers = in.passedProviders()
	if in.module == nil {
		return
	}
	if missing := in.missing(); len(missing) > 0 {
		in.eval.diags.add(caution("Module argument is missing",
			"The module needs values for its variables: "+strings.Join(missing, ", ")+".", in.source.header))
	}
	for _, name := range sortedKeys(in.source.body.attributes) {
		if !callArguments[name] && in.module.variables[name] == nil {
			in.eval.diags.add(caution("Unknown module argument", fmt.Sprintf(
				"The module has no variable %q.", name), in.source.body.attributes[name].rng))
		}
	}
}

// missing lists the variables that need a value and get none.
func (in *moduleInstance) missing() []string {
	var names []string
	for _, name := range sortedKeys(in.module.variables) {
		given := in.source.body.attributes[name] != nil && !callArguments[name]
		if !given && in.module.variables[name].body.attributes["default"] == nil {
			names = append(names, name)
		}
	}
	return names
}

// target is where the source of a call leads.
type target struct {
	source     string
	dir        string
	downloaded bool
	module     *module
}

// locate finds the module that a block calls. What is not on disk is opaque.
func (in *moduleInstance) locate(name string, b *block) target {
	e := in.eval
	if planned, ok := e.planned.target(b); ok {
		return planned
	}
	attr := b.body.attributes["source"]
	if attr == nil {
		e.diags.add(caution("Module without source", "A module block needs a source argument.", b.header))
		return target{}
	}
	val, _ := in.scope.evaluate(attr.expr).Unmark()
	if val.Type() != cty.String || !val.IsKnown() || val.IsNull() {
		e.diags.add(note("Module source is not known", "The source is not decided by the code alone. "+
			"Nothing is assumed about what the module creates.", attr.rng))
		return target{}
	}
	found := target{source: val.AsString()}
	switch {
	case strings.HasPrefix(found.source, "./") || strings.HasPrefix(found.source, "../"):
		found.dir = path.Join(in.module.dir, found.source)
	case e.downloaded(in.names, name) != "":
		found.dir, found.downloaded = e.downloaded(in.names, name), true
	default:
		e.opaque(found.source, attr.rng)
		return found
	}
	if problem := in.unusable(found.dir, attr.rng); problem != nil {
		e.diags.add(problem)
		return target{source: found.source}
	}
	found.module = e.parser.load(found.dir)
	return found
}

// callShare is the part of a root's instances that its calls of modules may
// be: a module takes more memory than a resource.
const callShare = 5

// unusable says why a directory cannot be read as a called module.
func (in *moduleInstance) unusable(dir string, rng hcl.Range) *hcl.Diagnostic {
	if leavesTree(dir) {
		return fault("Module is outside the tree",
			"The source leads out of the directory tree that is read. The module is not evaluated.", rng)
	}
	depth := 0
	for outer := in; outer != nil; outer = outer.parent {
		if in.eval.parser.sameDirectory(outer.module.dir, dir) {
			return fault("Module calls itself", dir+" is already being evaluated here.", rng)
		}
		depth++
	}
	limits := in.eval.parser.limits
	if most := limits.perRoot() / callShare; in.eval.calls >= most {
		return fault("Too many module calls", fmt.Sprintf(
			"This root calls modules more than %d times in all. Further calls are not followed.", most), rng)
	}
	in.eval.calls++
	if depth > limits.ModuleDepth {
		return fault("Modules are nested too deep",
			fmt.Sprintf("Calls of more than %d levels are not followed.", limits.ModuleDepth), rng)
	}
	info, err := fs.Stat(in.eval.parser.tree, dir)
	if err != nil || !info.IsDir() {
		return fault("Module directory is missing", fmt.Sprintf("There is no directory %s.", dir), rng)
	}
	primary, overrides, err := in.eval.parser.sources(dir)
	if err != nil || len(primary)+len(overrides) == 0 {
		return fault("Module directory is empty", dir+" has no Terraform files.", rng)
	}
	return nil
}

// sameDirectory says whether two paths lead to one directory, also through
// symbolic links.
func (p *Parser) sameDirectory(a, b string) bool {
	if a == b {
		return true
	}
	infoA, errA := fs.Stat(p.tree, a)
	infoB, errB := fs.Stat(p.tree, b)
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
}

// downloaded is the directory of a downloaded module, "" where it is not on
// disk. One outside the tree is returned, so that it can be refused.
func (e *evaluation) downloaded(names, call string) string {
	dir := e.manifest[strings.TrimPrefix(names+"."+call, ".")]
	if dir == "" || leavesTree(dir) {
		return dir
	}
	if info, err := fs.Stat(e.parser.tree, dir); err != nil || !info.IsDir() {
		return "" // removed since it was downloaded
	}
	return dir
}

func leavesTree(dir string) bool { return dir == ".." || strings.HasPrefix(dir, "../") }

// opaque notes once for each source that a module is not on disk.
func (e *evaluation) opaque(source string, rng hcl.Range) {
	if e.noted == nil {
		e.noted = make(map[string]bool)
	}
	if e.noted[source] {
		return
	}
	e.noted[source] = true
	e.diags.add(note("Module is not on disk", source+opaqueDetail, rng))
}

// opaqueDetail follows the source of a module that is not on disk.
const opaqueDetail = " is not downloaded, so nothing is known of what it creates. " +
	"Run terraform init to have it read."

// readManifest reads .terraform/modules/modules.json: the directories of
// downloaded modules by the names of the calls.
func (e *evaluation) readManifest() map[string]string {
	name := path.Join(e.dir, ".terraform/modules/modules.json")
	src, diags := e.parser.read(name)
	if diags.HasErrors() {
		return nil // most roots are linted before terraform init
	}
	var content struct {
		Modules []struct{ Key, Dir string }
	}
	if err := json.Unmarshal(src, &content); err != nil {
		e.diags.add(caution("Module list is not readable",
			"The list of downloaded modules is not valid JSON. Run terraform init again.", top(name)))
		return nil
	}
	dirs := make(map[string]string, len(content.Modules))
	for _, entry := range content.Modules {
		dir := strings.ReplaceAll(entry.Dir, "\\", "/")
		if entry.Key != "" && dir != "" && !path.IsAbs(dir) {
			dirs[entry.Key] = path.Join(e.dir, dir)
		}
	}
	return dirs
}
