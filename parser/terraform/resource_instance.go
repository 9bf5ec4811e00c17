package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// resourceExpansion is a resource block of one module instance, expanded.
type resourceExpansion struct {
	in        *moduleInstance
	block     *resourceBlock
	expansion expansion
	instances []*resourceInstance
	ready     bool
	// all is the value of all instances, once that of each is known.
	all cty.Value
}

// resourceInstance is one instance of a resource block.
type resourceInstance struct {
	of       *resourceExpansion
	scope    *scope
	step     step
	resource *Resource
	node     *node
	// busy says that the instance is being evaluated, or its provider for it:
	// what is read of it meanwhile may lack something.
	busy bool
	// whole is what a reference to the instance reads, attributes what one to
	// an attribute of it does.
	whole      cty.Value
	attributes []namedValue
}

// metaArguments say how Terraform treats a resource, not what the resource is.
var metaArguments = map[string]bool{
	"count": true, "for_each": true, "provider": true, "depends_on": true,
	"lifecycle": true, "provisioner": true, "connection": true,
}

// resource expands a resource block, nil where there is none.
func (in *moduleInstance) resource(address string) *resourceExpansion {
	if known := in.resources[address]; known != nil {
		if !known.ready && known.block != nil {
			in.eval.diags.add(caution("Cycle",
				address+" depends on itself. Its value is taken as unknown.", known.block.header))
		}
		return known
	}
	declared := in.module.resources[address]
	if declared == nil {
		return nil
	}
	expanded := &resourceExpansion{in: in, block: declared, expansion: expansion{unknown: true}}
	in.resources[address] = expanded
	expanded.expansion = in.eval.planned.expansion(withinModule(in.address, address), in.scope.expand(declared.body))
	for _, one := range expanded.expansion.steps {
		expanded.instances = append(expanded.instances, expanded.newInstance(one))
	}
	expanded.ready = true
	return expanded
}

func (r *resourceExpansion) newInstance(one step) *resourceInstance {
	b := r.block
	instance := &resourceInstance{of: r, step: one, scope: r.in.scope.inside(r.expansion.by, b.body, one)}
	key := cty.NilVal
	if !r.expansion.unknown {
		key = one.key
	}
	instance.resource = &Resource{
		Address: withinModule(r.in.address, b.address()) + instance.key(),
		Mode:    b.mode, Type: b.kind, Name: b.name,
		Module: r.in.address, Key: key, Unexpanded: r.expansion.unknown || r.in.unexpanded(),
		Range: r.in.place(b.header), Body: r.in.extent(b.rng), Calls: r.in.lineage(),
		ignored: b.body.ignoredArguments(),
	}
	return instance
}

// key is the instance key as it stands in the address.
func (i *resourceInstance) key() string {
	if i.of.expansion.unknown {
		return ""
	}
	return i.step.text()
}

// read follows a reference below the block. Where that is to one attribute of
// the only instance, the others are not put together.
func (r *resourceExpansion) read(rest hcl.Traversal) (cty.Value, hcl.Diagnostics) {
	if len(rest) > 0 && r.expansion.by == byNothing && !r.expansion.unknown {
		if attr, ok := rest[0].(hcl.TraverseAttr); ok {
			return steps(r.instances[0].attribute(attr.Name, attr.SrcRange), rest[1:])
		}
	}
	return steps(r.value(), rest)
}

// value is what a reference to the block reads.
func (r *resourceExpansion) value() cty.Value {
	if r.all != cty.NilVal {
		return r.all
	}
	mark := readMark{resource: withinModule(r.in.address, r.block.address()), mode: r.block.mode, collection: true}
	var val cty.Value
	switch {
	case r.expansion.unknown:
		cause := causeMark{text: r.block.mode.cause()}
		return cty.DynamicVal.Mark(mark).Mark(cause).Mark(r.expansion.cause())
	case r.expansion.by == byCount:
		list := make([]cty.Value, len(r.instances))
		for i, instance := range r.instances {
			list[i] = instance.value()
		}
		val = r.expansion.mark(cty.TupleVal(list).Mark(mark))
	case r.expansion.by == byForEach:
		table := make(map[string]cty.Value, len(r.instances))
		for _, instance := range r.instances {
			table[instance.step.key.AsString()] = instance.value()
		}
		val = r.expansion.mark(cty.ObjectVal(table).Mark(mark))
	default:
		return r.instances[0].value()
	}
	inCycle := func(instance *resourceInstance) bool { return instance.whole == cty.NilVal }
	if !slices.ContainsFunc(r.instances, inCycle) {
		r.all = val
	}
	return val
}

// mark says that the instance was read.
func (i *resourceInstance) mark() readMark {
	return readMark{
		resource: withinModule(i.of.in.address, i.of.block.address()), key: i.key(), mode: i.of.block.mode,
	}
}

// asReference is how references see what an instance has.
var asReference = view{change: forgetReads, counted: true}

// value is what a reference to the instance reads: an object whose attributes
// say where they come from.
func (i *resourceInstance) value() cty.Value {
	if i.whole != cty.NilVal {
		return i.whole
	}
	mark := i.mark()
	if !i.evaluateNode() {
		return unknown(causeCycle).Mark(mark)
	}
	values := i.node.members(asReference)
	for name, val := range i.reports() {
		values[name] = forgetReads(val)
	}
	for name, val := range values {
		mark.attribute = name
		values[name] = val.Mark(mark)
	}
	mark.attribute = ""
	val := cty.ObjectVal(values).Mark(mark)
	if !i.busy {
		i.whole = val
	}
	return val
}

// attribute is what a reference to an attribute of the instance reads, the
// same as by way of the whole.
func (i *resourceInstance) attribute(name string, rng hcl.Range) cty.Value {
	for _, known := range i.attributes {
		if known.name == name {
			return known.value
		}
	}
	mark := i.mark()
	if !i.evaluateNode() {
		return unknownAttribute(cty.NewValueMarks(mark, causeMark{text: causeCycle}), name, rng)
	}
	mark.attribute = name
	val := i.node.member(name, asReference)
	if repeated, ok := i.report(name); ok {
		val = forgetReads(repeated)
	}
	if val == cty.NilVal {
		val = decidedLater(name, true).Mark(causeMark{text: i.of.block.mode.cause()})
	}
	val = val.Mark(mark)
	if !i.busy {
		i.attributes = append(i.attributes, namedValue{name: name, value: val})
	}
	return val
}

// evaluateNode evaluates the body once; it returns false within a cycle.
func (i *resourceInstance) evaluateNode() bool {
	if i.node != nil {
		return true
	}
	e, b := i.of.in.eval, i.of.block
	if i.busy {
		e.diags.add(caution("Cycle", b.address()+" depends on itself. Its value is taken as unknown.", b.header))
		return false
	}
	if e.depth >= maxDepth {
		e.diags.add(tooDeep(b.address(), b.header))
		return false
	}
	i.busy = true
	leave := e.enter(b.header)
	i.node = i.scope.evaluateBody(b.body, b.header, metaArguments)
	leave()
	i.busy = false
	return true
}

// evaluate completes the instance's resource.
func (i *resourceInstance) evaluate() {
	if !i.evaluateNode() {
		i.node = &node{scope: i.scope, body: i.of.block.body, header: i.of.block.header}
	}
	found := i.node.facts()
	r := i.resource
	r.Values = i.node.object()
	r.References, r.Sensitive, r.Structures = found.references, found.sensitive, found.structures
	r.Uncertain = found.uncertain
	r.Provider = i.scope.resourceProvider(i.of.block)
	r.origins = i.node
}

// lineage lists the calls that lead to a module instance, outermost first.
func (in *moduleInstance) lineage() []*Call {
	if in.call == nil {
		return nil
	}
	if in.path == nil {
		in.path = append(append([]*Call(nil), in.call.Parents...), in.call)
	}
	return in.path
}

// unexpanded says whether a call that leads here has an unknown number of
// instances.
func (in *moduleInstance) unexpanded() bool {
	return in.call != nil && in.call.Unexpanded
}

func tooDeep(name string, rng hcl.Range) *hcl.Diagnostic {
	return fault("References are too deep",
		name+" is at the end of a very long chain of references. Its value is taken as unknown.", rng)
}
