package terraform

import (
	"flag"
	"io/fs"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"golang.org/x/tools/txtar"
)

// update has tests write what they compare with.
var update = flag.Bool("update", false, "write the recorded answers and plans anew")

// tree makes a file system of a txtar archive.
func tree(tb testing.TB, archive string) fstest.MapFS {
	tb.Helper()
	files := make(fstest.MapFS)
	for _, file := range txtar.Parse([]byte(archive)).Files {
		files[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	return files
}

// evaluate evaluates the root at the top of an archive.
func evaluate(tb testing.TB, archive string) (*Root, hcl.Diagnostics) {
	tb.Helper()
	return New(tree(tb, archive), Limits{}).Evaluate(tb.Context(), ".", Inputs{})
}

// impatient returns a parser that lets a root take a twentieth of the work, for
// tests of how work comes to an end.
func impatient(files fs.FS) *Parser {
	parser := New(files, Limits{})
	parser.work = maxWork / 20
	return parser
}

// resource returns the resource with an address.
func resource(tb testing.TB, root *Root, address string) *Resource {
	tb.Helper()
	for _, r := range root.Resources {
		if r.Address == address {
			return r
		}
	}
	tb.Fatalf("there is no resource %s", address)
	return nil
}

// describe shows a value: ? is what is unknown.
func describe(val cty.Value) string {
	switch {
	case val == cty.NilVal:
		return "absent"
	case !val.IsKnown():
		return "?"
	case val.IsNull():
		return "null"
	case val.Type() == cty.String:
		return strconv.Quote(val.AsString())
	case val.Type() == cty.Number:
		return val.AsBigFloat().Text('g', -1)
	case val.Type() == cty.Bool:
		return strconv.FormatBool(val.True())
	}
	var parts []string
	isMap := val.Type().IsObjectType() || val.Type().IsMapType()
	for it := val.ElementIterator(); it.Next(); {
		key, element := it.Element()
		part := describe(element)
		if isMap {
			part = key.AsString() + ": " + part
		}
		parts = append(parts, part)
	}
	if isMap {
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "[" + strings.Join(parts, ", ") + "]"
}
