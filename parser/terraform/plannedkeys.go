package terraform

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// plannedKeys are the instances that a plan has, for blocks whose count or
// for_each the code does not decide.
type plannedKeys struct {
	// keys are in the plan's order, by address of the block within module instances.
	keys map[string][]cty.Value
	// modules are those of blocks that a plan describes.
	modules map[*block]*module
}

func newPlannedKeys(plan *Planned) *plannedKeys {
	known := &plannedKeys{keys: make(map[string][]cty.Value)}
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
func (k *plannedKeys) expansion(address string, by expansion) expansion {
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
func (k *plannedKeys) target(b *block) (target, bool) {
	if k == nil || k.modules[b] == nil {
		return target{}, false
	}
	source := literalText(b.body.expression("source"))
	made := k.modules[b]
	local := strings.HasPrefix(source, "./") || strings.HasPrefix(source, "../")
	return target{source: source, dir: made.dir, downloaded: !local, module: made}, true
}

// WithoutKeys returns an address without the instance keys in it.
func WithoutKeys(address string) string {
	var bare strings.Builder
	for address != "" {
		start := strings.IndexByte(address, '[')
		if start < 0 {
			bare.WriteString(address)
			break
		}
		bare.WriteString(address[:start])
		address = address[start+keyLength(address[start:]):]
	}
	return bare.String()
}

// keyLength measures the instance key that text begins with, brackets included.
func keyLength(text string) int {
	quoted := false
	for i := 0; i < len(text); i++ {
		switch {
		case quoted && text[i] == '\\':
			i++
		case text[i] == '"':
			quoted = !quoted
		case text[i] == ']' && !quoted:
			return i + 1
		}
	}
	return len(text)
}

// lastCall splits the address of a module instance: module.a[0].module.b["x"]
// into module.a[0], module.b and "x".
func lastCall(address string) (parent, call string, key cty.Value) {
	start := 0
	for i := 0; i < len(address); {
		switch {
		case address[i] == '[':
			i += keyLength(address[i:])
			continue
		case strings.HasPrefix(address[i:], ".module."):
			start = i + 1
		}
		i++
	}
	call = address[start:]
	if start > 0 {
		parent = address[:start-1]
	}
	name, text, found := strings.Cut(call, "[")
	if !found {
		return parent, call, cty.NilVal
	}
	if number, err := cty.ParseNumberVal(strings.TrimSuffix(text, "]")); err == nil {
		return parent, name, number
	}
	return parent, name, cty.StringVal(literalKey("[" + text))
}

// literalKey is the text in a key as addresses have it.
func literalKey(text string) string {
	expr := parsedReference("x" + text)
	if expr == nil {
		return text
	}
	if traversal := expr.Traversal; len(traversal) == 2 {
		if step, ok := traversal[1].(hcl.TraverseIndex); ok && step.Key.Type() == cty.String {
			return step.Key.AsString()
		}
	}
	return text
}
