package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// Neighbours are the other roots that a run reads: one root can read the
// outputs of another. It is used by one evaluation at a time.
type Neighbours interface {
	// Root is what the root in dir is evaluated with, in a workspace where one
	// is named; false where there is no such root, or more than one.
	Root(dir, workspace string) (Inputs, bool)
	// Keeper is the directory of the only root with a state, as State names it.
	Keeper(state string) (dir string, ok bool)
}

// maxNeighbours bounds a chain of roots that read each other's outputs.
const maxNeighbours = 16

// neighbour is a root whose outputs another one reads, in a workspace.
type neighbour struct{ dir, workspace string }

// neighbour returns the evaluation of another root, which computes what is
// asked of it; nil where there is no such root. What is wrong with it is said
// where it is evaluated for itself.
func (e *evaluation) neighbour(of neighbour) *evaluation {
	if known, ok := e.family[of]; ok {
		return known
	}
	if e.inputs.Neighbours == nil || e.distance >= maxNeighbours || e.stopped() {
		return nil
	}
	if e.family == nil {
		e.family = make(map[neighbour]*evaluation)
	}
	e.family[of] = nil // while it begins
	inputs, ok := e.inputs.Neighbours.Root(of.dir, of.workspace)
	if !ok {
		return nil
	}
	other := e.parser.newEvaluation(e.ctx, of.dir, inputs)
	other.asker, other.family, other.distance = e, e.family, e.distance+1
	e.family[of] = other
	other.begin(nil)
	return other
}

// handedOver returns the evaluation of the root whose outputs an attribute of a
// data source has, nil where that is not known.
func (i *resourceInstance) handedOver(attribute string) *evaluation {
	e := i.of.in.eval
	if i.of.block.mode != Data || e.inputs.Neighbours == nil || i.node == nil || !i.hasOutputs(attribute) {
		return nil
	}
	state, workspace := i.stateRead()
	if state == "" {
		return nil
	}
	dir, ok := e.inputs.Neighbours.Keeper(state)
	if !ok {
		return nil
	}
	return e.neighbour(neighbour{dir, workspace})
}

func (i *resourceInstance) hasOutputs(attribute string) bool {
	return slices.Contains(stateReaders[i.of.block.kind], attribute)
}

// asValue stands for all outputs of a root, as another one reads them.
func (e *evaluation) asValue() cty.Value { return cty.CapsuleVal(moduleType, e.top) }

// isAbroad says that a module is the root of another evaluation, which this one
// reads. Outputs that its code does not declare can be in its state.
func (in *moduleInstance) isAbroad() bool { return in.eval.asker != nil && in == in.eval.top }

// isAbroad says that a value stands for the outputs of another root.
func isAbroad(val cty.Value) bool {
	if !val.Type().Equals(moduleType) || !val.IsKnown() || val.IsNull() {
		return false
	}
	in := moduleOf(val)
	return in != nil && in.isAbroad()
}

// abroad evaluates an output for another root.
func (in *moduleInstance) abroad(name string, rng hcl.Range) cty.Value {
	if in.module.outputs[name] == nil {
		return unknown(causeData)
	}
	if known, ok := in.eval.carriedOutputs[name]; ok {
		return known
	}
	val, diags := in.declaredOutput(name, rng)
	if diags.HasErrors() {
		return unknown(causeData)
	}
	if in.eval.carriedOutputs == nil {
		in.eval.carriedOutputs = make(map[string]cty.Value)
	}
	val = in.eval.carried(val)
	in.eval.carriedOutputs[name] = val
	return val
}

// carried is a value as another root reads it: what it was read from is in this
// root, and no variable of this root means anything there.
func (e *evaluation) carried(val cty.Value) cty.Value {
	val = force(val)
	if !isMarked(val) {
		return val
	}
	bare, marked := val.UnmarkDeepWithPaths()
	for i := range marked {
		marked[i].Marks = e.carriedMarks(marked[i].Marks)
	}
	return bare.MarkWithPaths(marked)
}

func (e *evaluation) carriedMarks(marks cty.ValueMarks) cty.ValueMarks {
	carried := make(cty.ValueMarks, len(marks))
	for mark := range marks {
		switch mark := mark.(type) {
		case readMark:
			if mark.root == "" {
				mark.root = e.result.Name
			}
			carried[mark] = struct{}{}
		case causeMark:
			mark.symbol = ""
			carried[mark] = struct{}{}
		case structureMark:
			structure := unmarked(*mark.value)
			carried[structureMark{value: &structure}] = struct{}{}
		case instancesMark, workspaceMark:
		default:
			carried[mark] = struct{}{}
		}
	}
	return carried
}

// foreignName is how references of another root name this one, "" for itself.
func (e *evaluation) foreignName() string {
	if e.asker == nil {
		return ""
	}
	return e.result.Name
}

// abroad goes on in the output of another root, which a path names.
func (t *trail) abroad(of *evaluation, path []pathStep) bool {
	if len(path) == 0 {
		return false
	}
	declared := of.top.module.outputs[path[0].name]
	if declared == nil || declared.body.attributes["value"] == nil {
		return false
	}
	attr := declared.body.attributes["value"]
	t.hop(attr.rng, "output "+path[0].name+" of root "+of.result.Name+": "+t.quote(attr.rng))
	before := t.origin.Reference
	t.origin.Reference = Reference{}
	t.follow(attr.expr, of.top.scope, path[1:])
	if t.origin.Reference == (Reference{}) {
		t.origin.Reference = before
	}
	if t.origin.Kind == OriginUnset {
		t.origin.Kind, t.origin.Symbol = OriginComputed, ""
	}
	return true
}
