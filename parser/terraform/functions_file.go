package terraform

import (
	"cmp"
	"crypto/md5"  //nolint:gosec // a function of the language, not a safeguard
	"crypto/sha1" //nolint:gosec // a function of the language, not a safeguard
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/regionlint/regionlint/parser/bounds"
)

// errOutside is what functions say to paths that lead out of the tree.
var errOutside = errors.New("the path leads out of the tree that is read")

// fileFunctions are the functions that read files. Paths are relative to the
// root module, as on a machine whose working directory it is.
func fileFunctions(e *evaluation) map[string]function.Function {
	table := map[string]function.Function{
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

func expandHome(name string) (string, error) {
	if strings.HasPrefix(name, "~") {
		return "", errOutside
	}
	return name, nil
}

// locate returns the path in the tree of a path in an expression.
func (e *evaluation) locate(name string) (string, error) {
	if path.IsAbs(name) && !strings.HasPrefix(name, TreeTop) || strings.HasPrefix(name, "~") {
		return "", errOutside
	}
	located := inTree(cmp.Or(e.base, e.dir), name)
	if !fs.ValidPath(located) {
		return "", errOutside
	}
	return located, nil
}

// leadsOut says whether a file cannot be read since a symbolic link leads out
// of the tree.
func leadsOut(err error) bool {
	failure, ok := errors.AsType[*fs.PathError](err)
	return ok && failure.Err.Error() == escapes
}

// content reads a file for an expression.
func (e *evaluation) content(name string) ([]byte, error) {
	located, err := e.locate(name)
	if err != nil {
		return nil, err
	}
	if _, err := fs.Stat(e.parser.tree, located); leadsOut(err) {
		return nil, errOutside
	}
	src, diags := e.parser.readBytes(located)
	if diags.HasErrors() {
		return nil, fmt.Errorf("%s: %s", strings.TrimPrefix(name, TreeTop+"/"), diags[0].Detail)
	}
	e.files[located] = true
	return src, nil
}

func (e *evaluation) text(name string) (string, error) {
	src, err := e.content(name)
	if err != nil {
		return "", err
	}
	if diags := bounds.UTF8(src, name); diags.HasErrors() {
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
				return cty.NilVal, err
			}
			info, err := fs.Stat(e.parser.tree, located)
			if leadsOut(err) {
				return cty.NilVal, errOutside
			}
			if err != nil {
				return cty.False, nil //nolint:nilerr // it is not there
			}
			if !info.Mode().IsRegular() {
				return cty.NilVal, function.NewArgErrorf(0, "it is not a file")
			}
			return cty.True, nil
		},
	})
}
