// Package terragrunt reads the configuration of Terragrunt: which module each
// leaf deploys, with what values and generated files. It runs nothing, and takes
// what only a run of Terragrunt could tell as unknown.
package terragrunt

import (
	"io/fs"
	"maps"
	"path"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/terraform"
)

// FileName is how the configuration of a leaf is called.
const FileName = "terragrunt.hcl"

// stackName is how a file is called that lists units for Terragrunt to generate.
const stackName = "terragrunt.stack.hcl"

// Reader finds leaves in a tree. It is safe for concurrent use.
type Reader struct{ tree fs.FS }

// New returns a reader of the leaves in tree.
func New(tree fs.FS) *Reader { return &Reader{tree: tree} }

// Wraps says that a directory with a file of that name may be a leaf.
func (r *Reader) Wraps(file string) bool { return file == FileName }

// Unread says what is not read of a file, "" for nothing.
func (r *Reader) Unread(file string) string {
	if file != stackName {
		return ""
	}
	return "Terragrunt generates the units of a stack when it runs. Nothing is known of them here; " +
		"after terragrunt stack generate they are directories of their own."
}

// Leaf returns the leaf in a directory that has a file which may make it one.
func (r *Reader) Leaf(dir string) terraform.Leaf { return &leaf{tree: r.tree, dir: dir} }

// leaf is a directory with the configuration of one root.
type leaf struct {
	tree fs.FS
	dir  string
}

// reading is a leaf while it is read.
type reading struct {
	*leaf
	composer *terraform.Composer
	// own is the leaf's file, dependencies its outputs of other roots that were
	// asked for.
	own          *file
	dependencies map[string]cty.Value
	// opened counts the files that were opened.
	opened int
}

// Compose says what the root of the leaf is made of.
func (l *leaf) Compose(c *terraform.Composer) {
	r := &reading{leaf: l, composer: c, dependencies: map[string]cty.Value{}}
	r.own = r.open(path.Join(l.dir, FileName), nil)
	if r.own == nil {
		c.PassUnknown()
		return
	}
	r.addModule()
	r.addGenerated()
	r.addState()
	r.addInputs()
	r.addVariableFiles()
}

// layers are the files that make the leaf, the one that wins last.
func (r *reading) layers() []layer {
	list := make([]layer, 0, len(r.own.includes)+1)
	for _, included := range r.own.includes {
		if included.strategy != "no_merge" {
			list = append(list, layer{file: included.file, deep: included.strategy == "deep"})
		}
	}
	return append(list, layer{file: r.own})
}

// layer is a file that others can lie over; deep says that what it gives is
// merged with theirs to its depth.
type layer struct {
	*file
	deep bool
}

// addModule finds the module that the leaf deploys.
func (r *reading) addModule() {
	var source terraform.Value
	found := false
	for _, l := range r.layers() {
		for _, block := range l.config.Blocks("terraform") {
			if written, ok := block.Argument("source"); ok {
				source, found = written, true
			}
		}
	}
	if !found {
		return // the module is that of the directory itself
	}
	text, known := source.Text()
	if !known || text == "" {
		r.composer.MissModule("", source.Range())
		return
	}
	if dir, local := r.local(text); local {
		r.composer.UseModule(dir)
		return
	}
	r.composer.MissModule(text, source.Range())
}

// local returns the directory of a source that is in the tree. What stands
// before two slashes is the part that Terragrunt copies.
func (r *reading) local(source string) (string, bool) {
	if rest, ok := strings.CutPrefix(source, "git::file://"); ok && strings.HasPrefix(rest, terraform.TreeTop) {
		source = rest
	}
	source = strings.TrimPrefix(source, "file://")
	source, _, _ = strings.Cut(source, "?")
	dir := inTree(r.dir, source)
	if strings.HasPrefix(source, terraform.TreeTop) || strings.HasPrefix(source, ".") {
		return dir, true
	}
	if strings.Contains(source, ":") || !fs.ValidPath(dir) {
		return "", false
	}
	info, err := fs.Stat(r.tree, dir)
	return dir, err == nil && info.IsDir()
}

// addGenerated adds the files that Terragrunt writes beside the module.
func (r *reading) addGenerated() {
	blocks := map[string]terraform.ConfigBlock{}
	var order []string
	for _, l := range r.layers() {
		for _, block := range l.config.Blocks("generate") {
			if _, known := blocks[block.Label()]; !known {
				order = append(order, block.Label())
			}
			blocks[block.Label()] = block
		}
	}
	for _, name := range order {
		r.generate(blocks[name])
	}
}

// generate adds the file of one block.
func (r *reading) generate(block terraform.ConfigBlock) {
	contents, ok := block.Argument("contents")
	if !ok || isTrue(block, "disable") {
		return
	}
	name := textOf(block, "path")
	text, known := contents.Rendered()
	if !known {
		r.composer.Note("Generated file is not known", "What "+FileName+" generates as "+name+
			" is not decided by the code alone. Nothing is assumed about what it declares.", contents.Range())
		return
	}
	r.composer.Generate(name, text, contents, textOf(block, "if_exists") == "skip")
}

// addState adds the backend that Terragrunt writes for the module.
func (r *reading) addState() {
	var last *terraform.ConfigBlock
	for _, l := range r.layers() {
		for _, block := range l.config.Blocks("remote_state") {
			last = &block
		}
	}
	if last == nil {
		return
	}
	config, ok := last.Argument("config")
	members, known := config.Members()
	if !ok || !known {
		return
	}
	var text strings.Builder
	text.WriteString("terraform {\n  backend " + quoted(textOf(*last, "backend")) + " {\n")
	for _, name := range sortedKeys(members) {
		if value, known := members[name].Text(); known && !strings.Contains(value, terraform.TreeTop) {
			text.WriteString("    " + name + " = " + quoted(value) + "\n")
		}
	}
	text.WriteString("  }\n}\n")
	r.composer.Generate("backend.tf", text.String(), config, true)
}

// addInputs passes the values of the variables.
func (r *reading) addInputs() {
	passed := map[string]terraform.Value{}
	for _, l := range r.layers() {
		inputs, ok := l.config.Argument("inputs")
		if !ok {
			continue
		}
		members, known := inputs.Members()
		if !known {
			r.composer.PassUnknown()
			r.composer.Note("Inputs are not known", "Which variables "+FileName+" sets is not decided by the code "+
				"alone. Those that it may set are taken as unknown.", inputs.Range())
		}
		maps.Copy(passed, members)
	}
	r.mergeDeep(passed)
	for name, value := range passed {
		r.composer.Pass(name, value)
	}
}

// mergeDeep puts what an include gives to its depth under what the leaf gives.
func (r *reading) mergeDeep(passed map[string]terraform.Value) {
	own, ok := r.own.config.Argument("inputs")
	if !ok {
		return
	}
	over, _ := own.Members()
	for _, l := range r.layers() {
		inputs, ok := l.config.Argument("inputs")
		if !l.deep || !ok {
			continue
		}
		under, _ := inputs.Members()
		for name, value := range under {
			if above, both := over[name]; both {
				passed[name] = above.Over(value)
			}
		}
	}
}

// addVariableFiles adds the variables files that Terragrunt names on the command
// line of Terraform.
func (r *reading) addVariableFiles() {
	for _, l := range r.layers() {
		for _, block := range l.config.Blocks("terraform") {
			for _, arguments := range block.Blocks("extra_arguments") {
				for _, name := range variableFiles(arguments) {
					name = inTree(r.dir, name)
					if info, err := fs.Stat(r.tree, name); err == nil && info.Mode().IsRegular() {
						r.composer.UseVariables(name)
					}
				}
			}
		}
	}
}

// variableFiles lists the files that a block of arguments names, as far as they
// are known.
func variableFiles(block terraform.ConfigBlock) []string {
	var files []string
	for _, argument := range []string{"required_var_files", "optional_var_files"} {
		files = append(files, textsOf(block, argument)...)
	}
	for _, argument := range textsOf(block, "arguments") {
		if name, ok := strings.CutPrefix(argument, "-var-file="); ok {
			files = append(files, name)
		}
	}
	return files
}
