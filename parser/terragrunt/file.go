package terragrunt

import (
	"path"
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/terraform"
)

// file is a configuration file: that of the leaf, one that it includes, or one
// that a function reads.
type file struct {
	reading *reading
	name    string
	config  *terraform.Config
	// includes are the files that it includes, in order; child is the file that
	// includes it, reader the one that reads it: nil for the leaf's own.
	includes []*include
	child    *file
	reader   *file
}

// include is a file that another one includes.
type include struct {
	label, strategy string
	*file
}

// maxFiles bounds the files that one leaf opens: they can read each other.
const maxFiles = 200

// open reads the file of a leaf, or one that a function of another file reads;
// nil where that cannot be done.
func (r *reading) open(name string, reader *file) *file {
	f := &file{reading: r, name: name, reader: reader}
	if !f.load() {
		return nil
	}
	for _, block := range f.config.Blocks("include") {
		f.addInclude(block)
	}
	return f
}

// load reads the file itself, unless it is one of those that led to it.
func (f *file) load() bool {
	f.reading.opened++
	if f.reading.opened > maxFiles {
		return false
	}
	for outer := f.reader; outer != nil; outer = outer.reader {
		if outer.name == f.name {
			return false
		}
	}
	f.config = f.reading.composer.Config(f.name, path.Dir(f.name), f)
	return f.config != nil
}

// addInclude reads a file that this one includes.
func (f *file) addInclude(block terraform.ConfigBlock) {
	written, ok := block.Argument("path")
	if !ok {
		return
	}
	name, known := written.Text()
	if !known {
		f.reading.composer.Note("Included file is not known", "Which file is included here is not decided by the code "+
			"alone. What it sets is not known.", written.Range())
		f.reading.composer.PassUnknown()
		return
	}
	name = inTree(f.dir(), name)
	if name == f.name || !exists(f.reading.tree, name) {
		f.reading.composer.Note("Included file is missing", "There is no file "+name+" in the directory tree that is "+
			"read. What it sets is not known.", written.Range())
		f.reading.composer.PassUnknown()
		return
	}
	included := &include{
		label: block.Label(), strategy: textOf(block, "merge_strategy"),
		file: &file{reading: f.reading, name: name, child: f, reader: f.reader},
	}
	if included.load() {
		f.includes = append(f.includes, included)
	}
}

// dir is what get_terragrunt_dir gives: the directory of the file, or of the one
// that includes it.
func (f *file) dir() string {
	if f.child != nil {
		return path.Dir(f.child.name)
	}
	return path.Dir(f.name)
}

// included returns an include by its label, the first one for "".
func (f *file) included(label string) *include {
	for _, one := range f.includes {
		if label == "" || one.label == label {
			return one
		}
	}
	return nil
}

// Config returns the file that a reference leads into.
func (f *file) Config(reference []string) (*terraform.Config, int) {
	if len(reference) < 3 || reference[0] != "include" {
		return nil, 0
	}
	if one := f.included(reference[1]); one != nil {
		return one.config, 2
	}
	if one := f.included(""); one != nil && one.label == "" {
		return one.config, 1
	}
	return nil, 0
}

// Resolve evaluates what a reference names beside local values.
func (f *file) Resolve(reference []string) (cty.Value, int) {
	switch reference[0] {
	case "include":
		return f.resolveInclude(reference)
	case "dependency":
		if len(reference) >= 3 && reference[2] == "outputs" {
			return f.reading.dependency(f, reference[1]), 3
		}
		return cty.DynamicVal, len(reference)
	case "feature":
		return f.feature(reference), len(reference)
	case "values", "unit", "stack":
		return cty.DynamicVal, 1
	}
	return cty.NilVal, 0
}

// resolveInclude evaluates what an included file has.
func (f *file) resolveInclude(reference []string) (cty.Value, int) {
	config, at := f.Config(reference)
	switch {
	case config == nil:
		return cty.DynamicVal, len(reference)
	case reference[at] == "locals" && len(reference) > at+1:
		return config.Local(reference[at+1]), at + 2
	case reference[at] == "locals":
		return config.Locals(), at + 1
	case reference[at] == "inputs":
		if inputs, ok := config.Argument("inputs"); ok {
			return inputs.Evaluate(), at + 1
		}
	}
	return cty.DynamicVal, len(reference)
}

// feature is the default of a flag, which only a command line can change.
func (f *file) feature(reference []string) cty.Value {
	for _, from := range f.family() {
		for _, block := range from.config.Blocks("feature") {
			standard, ok := block.Argument("default")
			if ok && len(reference) == 3 && block.Label() == reference[1] && reference[2] == "value" {
				return standard.Evaluate()
			}
		}
	}
	return cty.DynamicVal
}

// family are the files that share dependencies and flags: a file, the one that
// includes it, and what that includes.
func (f *file) family() []*file {
	first := f
	if f.child != nil {
		first = f.child
	}
	list := []*file{first}
	for _, one := range slices.Backward(first.includes) {
		list = append(list, one.file)
	}
	if !slices.Contains(list, f) { // it is being read
		list = append(list, f)
	}
	return list
}

// dependency returns the outputs of another root.
func (r *reading) dependency(f *file, name string) cty.Value {
	key := f.dir() + "|" + name
	if known, ok := r.dependencies[key]; ok {
		return known
	}
	r.dependencies[key] = cty.DynamicVal // a path that reads it leads nowhere
	for _, from := range f.family() {
		for _, block := range from.config.Blocks("dependency") {
			if block.Label() != name {
				continue
			}
			if dir := textOf(block, "config_path"); dir != "" {
				r.dependencies[key] = r.composer.Depend(name, inTree(f.dir(), dir), block.Range())
			}
			return r.dependencies[key]
		}
	}
	return cty.DynamicVal
}
