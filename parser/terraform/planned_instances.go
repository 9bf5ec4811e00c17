package terraform

import (
	"github.com/zclconf/go-cty/cty"
)

// plannedInstances are the instances that a plan has, for blocks whose count or
// for_each the code does not decide.
type plannedInstances struct {
	// keys are in the plan's order, by address of the block within module instances.
	keys map[string][]cty.Value
	// modules are those of blocks that a plan describes.
	modules map[*block]*module
}

func newPlannedInstances(plan *Planned) *plannedInstances {
	known := &plannedInstances{keys: make(map[string][]cty.Value)}
	seen := make(map[string]bool)
	add := func(address string, key cty.Value) {
		at := step{key: key}
		if seen[address+at.text()] {
			return
		}
		seen[address+at.text()] = true
		known.keys[address] = append(known.keys[address], key)
	}
	visited := make(map[string]bool)
	for _, r := range plan.Resources {
		add(withinModule(r.Module, r.block().address()), r.Key)
		for outer := r.Module; outer != "" && !visited[outer]; {
			visited[outer] = true
			parent, call, key := lastCall(outer)
			add(withinModule(parent, call), key)
			outer = parent
		}
	}
	return known
}

func (r *PlannedResource) block() *resourceBlock {
	return &resourceBlock{mode: r.Mode, kind: r.Type, name: r.Name}
}

// expansion completes an expansion that the code does not decide. A plan's own
// configuration decides none: it leaves out a for_each that calls a function.
func (k *plannedInstances) expansion(address string, by expansion) expansion {
	if k == nil || (!by.unknown && k.modules == nil) {
		return by
	}
	value := unknown(causeForEach)
	if by.unknown && by.by == byForEach {
		value = by.steps[0].value
	}
	made := expansion{}
	for _, key := range k.keys[address] {
		switch {
		case key == cty.NilVal, by.unknown && by.by != expandedByKey(key),
			len(made.steps) > 0 && made.by != expandedByKey(key):
			return by
		}
		made.by = expandedByKey(key)
		one := step{key: key, value: value}
		if made.by == byCount {
			one.value = key
		}
		made.steps = append(made.steps, one)
	}
	if len(made.steps) == 0 {
		return by // nothing of it is in the plan; what is not is left out in the end
	}
	return made
}

func expandedByKey(key cty.Value) expandedBy {
	if key.Type() == cty.Number {
		return byCount
	}
	return byForEach
}

// target is the module of a call that a plan describes.
func (k *plannedInstances) target(b *block) (target, bool) {
	if k == nil || k.modules[b] == nil {
		return target{}, false
	}
	source := literalText(b.body.expression("source"))
	made := k.modules[b]
	_, local := localPath(source)
	return target{source: source, dir: made.dir, downloaded: !local, module: made}, true
}
