package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// Call is one instance of a module block.
type Call struct {
	// Address is that of the module instance, such as module.db["eu"].
	Address string
	// Source is the source argument as written.
	Source string
	// Dir is the module's directory in the tree, "" where the module is not
	// on disk (opaque).
	Dir string
	// Downloaded says that Dir came from .terraform/modules.
	Downloaded bool
	// Description is by what the module is evaluated though it is not on disk,
	// nil for others. What it declares stands at the call.
	Description *Description
	// Ignored are the arguments that the description has no variable for, sorted.
	Ignored []string
	// Inputs are the arguments, without marks; References as for resources.
	Inputs     cty.Value
	References map[string][]Reference
	// Providers maps the called module's provider names ("aws", "aws.replica")
	// to the caller's configurations.
	Providers  map[string]ProviderBinding
	Unexpanded bool
	Range      hcl.Range
	// Parents are the calls that lead to the module with this block, outermost first.
	Parents []*Call
}

// Block is the call as a resource, for those who look for its place.
func (c *Call) Block() *Resource {
	return &Resource{
		Address: c.Address, Mode: Managed, Type: "module", Values: c.Inputs, References: c.References,
		Range: c.Range, Body: c.Range, Calls: c.Parents,
	}
}

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
	return cty.DynamicVal.Mark(expanded.expansion.cause()).Mark(instancesMark{of: expanded.instances[0]})
}

// instancesMark says that a value is read from some instance of a call.
type instancesMark struct{ of *moduleInstance }

// markInstances marks a result that is read from one of the module instances
// in a collection, where it is not known from which.
func markInstances(result, collection cty.Value) cty.Value {
	anyElement(collection, func(element cty.Value) bool {
		bare, _ := element.Unmark()
		if bare.Type().Equals(moduleType) && bare.IsKnown() && !bare.IsNull() {
			result = result.Mark(instancesMark{of: moduleOf(bare)})
		}
		return false
	})
	return result
}

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
		called.described = in.describedBy(called.address, target, b)
		called.call = in.newCall(called, target)
		called.call.Unexpanded = expanded.expansion.unknown || in.unexpanded()
		expanded.instances = append(expanded.instances, called)
	}
	expanded.ready = true
	return expanded
}

// newCall is the call of a module instance, before it is known what it passes.
func (in *moduleInstance) newCall(called *moduleInstance, found target) *Call {
	call := &Call{
		Address: called.address, Source: found.source, Dir: found.dir, Downloaded: found.downloaded,
		Range: in.place(called.source.header), Parents: in.lineage(),
	}
	if called.described != nil {
		call.Dir, call.Description = "", &called.described.Description
	}
	return call
}

// IsOpaque says that nothing is known of what the module creates.
func (c *Call) IsOpaque() bool { return c.Dir == "" && c.Description == nil }

// Module is what tells modules apart: the directory or the name of the
// description, "" where nothing is known of it.
func (c *Call) Module() string {
	if c.Description != nil {
		return c.Description.Name
	}
	return c.Dir
}

// Unseen are the references that the module gets for what nobody sees: all of an
// opaque one, and those of arguments that a description leaves out.
func (c *Call) Unseen() map[string][]Reference {
	switch {
	case c.IsOpaque():
		return c.References
	case len(c.Ignored) == 0:
		return nil
	}
	unseen := make(map[string][]Reference)
	for path, references := range c.References {
		name := path
		if end := strings.IndexAny(path, ".["); end >= 0 {
			name = path[:end]
		}
		if slices.Contains(c.Ignored, name) {
			unseen[path] = references
		}
	}
	return unseen
}

// UnseenInputs are the arguments that go the same way.
func (c *Call) UnseenInputs() cty.Value {
	if c.IsOpaque() {
		return c.Inputs
	}
	inputs := make(map[string]cty.Value, len(c.Ignored))
	for _, name := range c.Ignored {
		if c.Inputs.Type().HasAttribute(name) { // null is as good as nothing
			inputs[name] = c.Inputs.GetAttr(name)
		}
	}
	return cty.ObjectVal(inputs)
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
	if in.described != nil {
		in.call.Ignored = in.undeclaredArguments()
		return
	}
	if missing := in.missing(); len(missing) > 0 {
		in.eval.diags.add(caution("Module argument is missing",
			"The module needs values for its variables: "+strings.Join(missing, ", ")+".", in.source.header))
	}
	for _, name := range in.undeclaredArguments() {
		in.eval.diags.add(caution("Unknown module argument", fmt.Sprintf(
			"The module has no variable %q.", name), in.source.body.attributes[name].rng))
	}
}

// undeclaredArguments lists the arguments that the module has no variable for.
func (in *moduleInstance) undeclaredArguments() []string {
	return slices.DeleteFunc(sortedKeys(in.source.body.attributes), func(name string) bool {
		return callArguments[name] || in.module.variables[name] != nil
	})
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
