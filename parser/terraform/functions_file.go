package terraform

import (
	"crypto/md5"  //nolint:gosec // a function of the language, not a safeguard
	"crypto/sha1" //nolint:gosec // a function of the language, not a safeguard
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"sort"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// errOutside is what functions say to paths that lead out of the tree.
var errOutside = errors.New("the path leads out of the tree that is read")

// fileFunctions are the functions that read files. Paths are relative to the
// root module, as on a machine whose working directory it is.
func fileFunctions(e *evaluation) map[string]function.Function {
	table := map[string]function.Function{
		"abspath":        deferred(),
		"pathexpand":     textFunction(expandHome),
		"file":           textFunction(e.text),
		"filebase64":     e.digest(base64.StdEncoding.EncodeToString),
		"fileexists":     e.fileExists(),
		"fileset":        e.fileSet(),
		"templatefile":   e.templateFile(),
		"templatestring": e.templateString(),
		"filemd5": e.digest(func(src []byte) string {
			sum := md5.Sum(src) //nolint:gosec // a function of the language, not a safeguard
			return hex.EncodeToString(sum[:])
		}),
		"filesha1": e.digest(func(src []byte) string {
			sum := sha1.Sum(src) //nolint:gosec // a function of the language, not a safeguard
			return hex.EncodeToString(sum[:])
		}),
	}
	for name, encode := range map[string]func([]byte) string{
		"filesha256": hex.EncodeToString, "filebase64sha256": base64.StdEncoding.EncodeToString,
	} {
		table[name] = e.digest(func(src []byte) string { sum := sha256.Sum256(src); return encode(sum[:]) })
	}
	for name, encode := range map[string]func([]byte) string{
		"filesha512": hex.EncodeToString, "filebase64sha512": base64.StdEncoding.EncodeToString,
	} {
		table[name] = e.digest(func(src []byte) string { sum := sha512.Sum512(src); return encode(sum[:]) })
	}
	return table
}

// deferred is a function whose result depends on the machine.
func deferred() function.Function {
	return lenient(func([]cty.Value) (cty.Value, error) {
		return cty.UnknownVal(cty.String).Mark(causeMark{text: causeDirectory}), nil
	}, anything("path"))
}

func expandHome(name string) (string, error) {
	if strings.HasPrefix(name, "~") {
		return "", errors.New("the home directory is not read")
	}
	return name, nil
}

// locate returns the path in the tree of a path in an expression.
func (e *evaluation) locate(name string) (string, error) {
	if path.IsAbs(name) || strings.HasPrefix(name, "~") {
		return "", errOutside
	}
	located := path.Join(e.dir, name)
	if !fs.ValidPath(located) {
		return "", errOutside
	}
	return located, nil
}

// content reads a file for an expression.
func (e *evaluation) content(name string) ([]byte, error) {
	located, err := e.locate(name)
	if err != nil {
		return nil, err
	}
	src, diags := e.parser.readBytes(located)
	if diags.HasErrors() {
		return nil, fmt.Errorf("%s: %s", name, diags[0].Detail)
	}
	e.files[located] = true
	return src, nil
}

func (e *evaluation) text(name string) (string, error) {
	src, err := e.content(name)
	if err != nil {
		return "", err
	}
	if diags := utf8Text(src, name); diags.HasErrors() {
		return "", fmt.Errorf("%s is not UTF-8 text", name)
	}
	return string(src), nil
}

func (e *evaluation) digest(encode func([]byte) string) function.Function {
	return textFunction(func(name string) (string, error) {
		src, err := e.content(name)
		if err != nil {
			return "", err
		}
		return encode(src), nil
	})
}

func (e *evaluation) fileExists() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "path", Type: cty.String}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			located, err := e.locate(args[0].AsString())
			if err != nil {
				return cty.UnknownVal(cty.Bool), nil //nolint:nilerr // what is outside the tree is unknown
			}
			info, err := fs.Stat(e.parser.tree, located)
			return cty.BoolVal(err == nil && info.Mode().IsRegular()), nil
		},
	})
}

func (e *evaluation) fileSet() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "path", Type: cty.String}, {Name: "pattern", Type: cty.String}},
		Type:   function.StaticReturnType(cty.Set(cty.String)),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			located, err := e.locate(args[0].AsString())
			if err != nil {
				return cty.NilVal, function.NewArgError(0, err)
			}
			below, err := fs.Sub(e.parser.tree, located)
			if err != nil {
				return cty.NilVal, function.NewArgError(0, err)
			}
			found, err := doublestar.Glob(below, args[1].AsString(), doublestar.WithFilesOnly())
			if err != nil {
				return cty.NilVal, function.NewArgErrorf(1, "not a valid pattern")
			}
			if len(found) == 0 {
				return cty.SetValEmpty(cty.String), nil
			}
			sort.Strings(found)
			names := make([]cty.Value, len(found))
			for i, name := range found {
				names[i] = cty.StringVal(name)
			}
			return cty.SetVal(names), nil
		},
	})
}

func (e *evaluation) templateFile() function.Function {
	return lenient(func(args []cty.Value) (cty.Value, error) {
		name, marks := args[0].Unmark()
		if !name.IsKnown() {
			return cty.UnknownVal(cty.String), nil
		}
		src, err := e.text(name.AsString())
		if err != nil {
			return cty.NilVal, err
		}
		val, err := e.render(src, name.AsString(), args[1])
		return val.WithMarks(marks), err
	}, function.Parameter{Name: "path", Type: cty.String, AllowMarked: true, AllowUnknown: true}, anything("vars"))
}

func (e *evaluation) templateString() function.Function {
	return lenient(func(args []cty.Value) (cty.Value, error) {
		src, marks := args[0].Unmark()
		if !src.IsKnown() {
			return cty.UnknownVal(cty.String), nil
		}
		val, err := e.render(src.AsString(), "template", args[1])
		return val.WithMarks(marks), err
	}, function.Parameter{Name: "template", Type: cty.String, AllowMarked: true, AllowUnknown: true}, anything("vars"))
}

// render evaluates a template with nothing but the given variables.
func (e *evaluation) render(src, name string, vars cty.Value) (cty.Value, error) {
	bare, _ := vars.Unmark()
	if !bare.IsKnown() {
		return cty.UnknownVal(cty.String), nil
	}
	if bare.IsNull() || (!bare.Type().IsObjectType() && !bare.Type().IsMapType()) {
		return cty.UnknownVal(cty.String), function.NewArgErrorf(1, "must be a map of variables")
	}
	bounds := &scan{nesting: e.parser.limits.Nesting}
	diags := bounds.template([]byte(src), name, hcl.InitialPos)
	if diags.HasErrors() {
		return cty.UnknownVal(cty.String), errors.New(diags[0].Detail)
	}
	expr, diags := hclsyntax.ParseTemplate([]byte(src), name, hcl.InitialPos)
	if diags.HasErrors() {
		return cty.UnknownVal(cty.String), errors.New(diags[0].Detail)
	}
	if e.depth >= maxDepth {
		return cty.UnknownVal(cty.String), nil
	}
	e.depth++
	defer func() { e.depth-- }()
	given := bare.AsValueMap()
	grafted := graft(expr)
	for _, traversal := range traversalsIn(grafted) {
		if _, ok := given[traversal.RootName()]; !ok {
			return cty.UnknownVal(cty.String), fmt.Errorf("line %d of %s uses %s, which is not among its variables",
				traversal.SourceRange().Start.Line, path.Base(name), traversal.RootName())
		}
	}
	context := newScope(&moduleInstance{eval: e, module: &module{}}).context
	maps.Copy(context.Variables, given)
	val, diags := grafted.Value(context)
	if diags.HasErrors() {
		return cty.UnknownVal(cty.String), errors.New(diags[0].Detail)
	}
	return val, nil
}
