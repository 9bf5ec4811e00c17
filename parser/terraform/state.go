package terraform

import (
	"path"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// stateArguments are, by type of backend, the arguments that tell one state
// from another (Terraform documentation, "Backend Configuration").
var stateArguments = map[string][]string{
	"azurerm": {"storage_account_name", "container_name", "key"},
	"consul":  {"path"},
	"gcs":     {"bucket", "prefix"},
	"http":    {"address"},
	"s3":      {"bucket", "key"},
}

// defaultState is where a root without a backend keeps its state.
const defaultState = "terraform.tfstate"

// State names the place where the root in dir keeps its state, "" where the
// code alone does not say.
func (p *Parser) State(dir string) string {
	m := p.load(dir)
	if m.backend == nil {
		return stateName("local", cty.EmptyObjectVal, dir)
	}
	kind := "cloud"
	if m.backend.kind == "backend" {
		kind = strings.Join(m.backend.labels, "")
	}
	return stateName(kind, constants(m.backend.body), dir)
}

// constants are the arguments and blocks of a body that refer to nothing.
func constants(b *body) cty.Value {
	values := make(map[string]cty.Value)
	for name, attr := range b.attributes {
		values[name] = constantOf(attr.expr)
	}
	for _, nested := range b.blocks {
		values[nested.kind] = constants(nested.body)
	}
	return cty.ObjectVal(values)
}

// stateName names the state that a configuration of a backend means to the
// root in dir, "" where it is not known. Services of HashiCorp are called
// "remote" by data sources and by older roots, "cloud" by newer ones.
func stateName(kind string, config cty.Value, dir string) string {
	switch kind {
	case "local":
		name, set := textIn(config, "path")
		if name == "" && set || path.IsAbs(name) {
			return ""
		}
		if !set {
			name = defaultState
		}
		return "local:" + path.Join(dir, name)
	case "remote", "cloud":
		organization, _ := textIn(config, "organization")
		workspace, _ := textIn(partAt(config, []pathStep{{name: "workspaces"}}), "name")
		return joined("remote", organization, workspace)
	}
	parts := make([]string, 0, len(stateArguments[kind]))
	for _, name := range stateArguments[kind] {
		text, _ := textIn(config, name)
		parts = append(parts, text)
	}
	return joined(kind, parts...)
}

// joined is a name made of parts, "" where one of them is missing.
func joined(kind string, parts ...string) string {
	if len(parts) == 0 || slices.Contains(parts, "") {
		return ""
	}
	return kind + ":" + strings.Join(parts, "/")
}

// textIn returns a text in an object, "" where it is not known; set says that
// there is something.
func textIn(object cty.Value, name string) (text string, set bool) {
	if object == cty.NilVal {
		return "", false
	}
	object, _ = object.UnmarkDeep()
	// A block stands in a list of one.
	if isList(object) && object.IsKnown() && !object.IsNull() && object.LengthInt() == 1 {
		object = object.AsValueSlice()[0]
	}
	val := partAt(object, []pathStep{{name: name}})
	if val == cty.NilVal {
		return "", false
	}
	text, _ = textOf(val)
	return text, true
}

// stateReaders are the data sources that read the outputs of another root, and
// the attributes that hold them.
var stateReaders = map[string][]string{
	"terraform_remote_state": {"outputs"},
	"tfe_outputs":            {"values", "nonsensitive_values"},
}

// stateRead is the state that a data source reads, in a workspace where it
// names one.
func (i *resourceInstance) stateRead() (state, workspace string) {
	named := func(argument string) (string, bool) {
		val := i.node.value(argument)
		if val == cty.NilVal {
			return "", false
		}
		val, _ = val.UnmarkDeep()
		text, _ := textOf(val)
		return text, true
	}
	workspace, set := named("workspace")
	if i.of.block.kind == "tfe_outputs" {
		organization, _ := named("organization")
		return joined("remote", organization, workspace), ""
	}
	if set && workspace == "" {
		return "", ""
	}
	kind, _ := named("backend")
	config := i.node.value("config")
	if config == cty.NilVal {
		config = i.node.object()
		config = partAt(config, []pathStep{{name: "config"}, {index: 0, isIndex: true}})
	}
	if config == cty.NilVal {
		config = cty.EmptyObjectVal
	}
	config, _ = config.UnmarkDeep()
	return stateName(kind, config, i.of.in.eval.dir), workspace
}
