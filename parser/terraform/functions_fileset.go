package terraform

import (
	"io/fs"
	"path"
	"sort"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// fileSet lists the files below a directory that match a pattern. Each pattern
// goes through the tree once in an evaluation: a module with a thousand
// instances asks a thousand times.
func (e *evaluation) fileSet() function.Function {
	known := make(map[string]cty.Value)
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "path", Type: cty.String}, {Name: "pattern", Type: cty.String}},
		Type:   function.StaticReturnType(cty.Set(cty.String)),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			base, err := e.locate(args[0].AsString())
			if err != nil {
				return cty.NilVal, err
			}
			// The pattern can lead up, too, and back down.
			pattern := path.Join(base, args[1].AsString())
			if !fs.ValidPath(pattern) {
				return cty.NilVal, errOutside
			}
			question := base + "\x00" + pattern
			if names, ok := known[question]; ok {
				return names, nil
			}
			names, err := e.glob(base, pattern)
			if err == nil {
				known[question] = names
			}
			return names, err
		},
	})
}

// maxAlternatives bounds braces and commas in the pattern of a set of files.
const maxAlternatives = 20

// glob lists the files that match a pattern, as seen from base.
func (e *evaluation) glob(base, pattern string) (cty.Value, error) {
	// The library tries every combination of the alternatives in braces.
	if strings.Count(pattern, "{")+strings.Count(pattern, ",") > maxAlternatives {
		return cty.NilVal, function.NewArgErrorf(1, "more than %d alternatives in braces", maxAlternatives)
	}
	tree := &countedTree{FS: e.parser.tree, eval: e}
	found, err := doublestar.Glob(tree, pattern, doublestar.WithFilesOnly())
	if err != nil {
		return cty.NilVal, function.NewArgErrorf(1, "not a valid pattern")
	}
	if tree.cut {
		return cty.UnknownVal(cty.Set(cty.String)), nil
	}
	if len(found) == 0 {
		return cty.SetValEmpty(cty.String), nil
	}
	sort.Strings(found)
	names := make([]cty.Value, len(found))
	for i, name := range found {
		names[i] = cty.StringVal(relative(base, name))
	}
	return cty.SetVal(names), nil
}

// countedTree counts the entries of directories as work of an evaluation.
type countedTree struct {
	fs.FS
	eval *evaluation
	// cut says that there was too much to look at.
	cut bool
}

// ReadDir lists a directory as long as the evaluation may go on.
func (t *countedTree) ReadDir(name string) ([]fs.DirEntry, error) {
	if t.cut {
		return nil, fs.ErrPermission
	}
	entries, err := fs.ReadDir(t.FS, name)
	t.cut = t.eval.exhausted(1 + len(entries))
	return entries, err //nolint:wrapcheck // callers compare what a file system says
}
