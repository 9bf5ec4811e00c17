package terraform

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// sampleCalls are the arguments of a call of each function that succeeds.
var sampleCalls = map[string][]string{
	"abs": {"-1"}, "abspath": {`"a"`}, "alltrue": {"[true]"}, "anytrue": {"[false]"},
	"base64decode": {`"YQ=="`}, "base64encode": {`"a"`}, "base64gzip": {`"a"`}, "base64sha256": {`"a"`},
	"base64sha512": {`"a"`}, "basename": {`"a/b"`}, "bcrypt": {`"a"`, "5"}, "can": {`"a"`}, "ceil": {"1.5"},
	"chomp": {`"a\n"`}, "chunklist": {`["a"]`, "1"}, "cidrhost": {`"10.0.0.0/8"`, "1"},
	"cidrnetmask": {`"10.0.0.0/8"`}, "cidrsubnet": {`"10.0.0.0/8"`, "8", "1"},
	"cidrsubnets": {`"10.0.0.0/8"`, "8", "8"}, "coalesce": {`""`, `"b"`}, "coalescelist": {"[]", `["b"]`},
	"compact": {`["a"]`}, "concat": {`["a"]`, `["b"]`}, "contains": {`["a"]`, `"a"`}, "csvdecode": {`"a\n1"`},
	"dirname": {`"a/b"`}, "distinct": {`["a"]`}, "element": {`["a"]`, "0"}, "endswith": {`"ab"`, `"b"`},
	"ephemeralasnull": {`"a"`}, "file": {`"hello.txt"`}, "filebase64": {`"hello.txt"`},
	"filebase64sha256": {`"hello.txt"`}, "filebase64sha512": {`"hello.txt"`}, "fileexists": {`"hello.txt"`},
	"filemd5": {`"hello.txt"`}, "fileset": {`"sub"`, `"*"`}, "filesha1": {`"hello.txt"`},
	"filesha256": {`"hello.txt"`}, "filesha512": {`"hello.txt"`}, "flatten": {`[["a"]]`}, "floor": {"1.5"},
	"format": {`"%s-%s"`, `"a"`, `"b"`}, "formatdate": {`"YYYY"`, `"2026-01-02T03:04:05Z"`},
	"formatlist": {`"%s"`, `["a"]`}, "indent": {"1", `"a"`}, "index": {`["a"]`, `"a"`}, "issensitive": {`"a"`},
	"join": {`","`, `["a"]`}, "jsondecode": {`"[1]"`}, "jsonencode": {`["a"]`}, "keys": {"{a = 1}"},
	"length": {`["a"]`}, "log": {"8", "2"}, "lookup": {"{a = 1}", `"b"`, "2"}, "lower": {`"A"`},
	"matchkeys": {`["a"]`, `["x"]`, `["x"]`}, "max": {"1", "2"}, "md5": {`"a"`},
	"merge": {"{a = 1}", "{b = 2}"}, "min": {"1", "2"}, "nonsensitive": {`"a"`}, "one": {`["a"]`},
	"parseint": {`"7"`, "10"}, "pathexpand": {`"a"`}, "plantimestamp": {}, "pow": {"2", "3"},
	"range": {"0", "3", "1"}, "regex": {`"a"`, `"a"`}, "regexall": {`"a"`, `"a"`},
	"replace": {`"ab"`, `"a"`, `"c"`}, "reverse": {`["a"]`}, "rsadecrypt": {`"a"`, `"k"`},
	"sensitive": {`"a"`}, "setintersection": {`["a"]`, `["a"]`}, "setproduct": {`["a"]`, `["b"]`},
	"setsubtract": {`["a"]`, `["b"]`}, "setunion": {`["a"]`, `["b"]`}, "sha1": {`"a"`}, "sha256": {`"a"`},
	"sha512": {`"a"`}, "signum": {"-1"}, "slice": {`["a"]`, "0", "1"}, "sort": {`["a"]`},
	"split": {`","`, `"a,b"`}, "startswith": {`"ab"`, `"a"`}, "strcontains": {`"ab"`, `"a"`},
	"strrev": {`"ab"`}, "substr": {`"ab"`, "0", "1"}, "sum": {"[1]"},
	"templatefile": {`"value.tftpl"`, "{value = 1}"}, "templatestring": {"local.page", `{name = "x"}`},
	"textdecodebase64": {`"YQ=="`, `"UTF-8"`}, "textencodebase64": {`"a"`, `"UTF-8"`},
	"timeadd": {`"2026-01-02T03:04:05Z"`, `"1h"`},
	"timecmp": {`"2026-01-02T03:04:05Z"`, `"2026-01-02T03:04:05Z"`}, "timestamp": {}, "title": {`"a"`},
	"tobool": {`"true"`}, "tolist": {`["a"]`}, "tomap": {"{a = 1}"}, "tonumber": {`"1"`}, "toset": {`["a"]`},
	"tostring": {"1"}, "transpose": {`{a = ["x"]}`}, "trim": {`"ab"`, `"a"`}, "trimprefix": {`"ab"`, `"a"`},
	"trimspace": {`" a"`}, "trimsuffix": {`"ab"`, `"b"`}, "try": {`"a"`}, "upper": {`"a"`},
	"urlencode": {`"a b"`}, "uuid": {}, "uuidv5": {`"dns"`, `"a"`}, "values": {"{a = 1}"},
	"yamldecode": {`"- a"`}, "yamlencode": {`["a"]`}, "zipmap": {`["a"]`, `["b"]`},
}

// looksPast names the functions whose result does not depend on the elements
// of a collection, only on how many there are or how they are called.
var looksPast = map[string]bool{"keys": true, "length": true}

// TestMarksSurviveFunctions puts what is read from a resource in the place of
// each argument of each function: known, unknown and as an element. The result
// says each time what was read, and a known one is what it was.
func TestMarksSurviveFunctions(t *testing.T) {
	for _, name := range languageFunctions(t) {
		args, ok := sampleCalls[name]
		if !ok {
			t.Errorf("%s has no sample call", name)
			continue
		}
		for i := range args {
			markArgument(t, name, args, i)
		}
	}
}

func markArgument(t *testing.T, name string, args []string, i int) {
	t.Helper()
	files := consoleTree(t)
	files["case.tf"] = tree(t, fmt.Sprintf(
		"-- case.tf --\nresource \"thing\" \"r\" {\n  given = %s\n}\n", args[i]))["case.tf"]
	ours := newConsole(t, files)
	plain, diags := ours.value(t, callText(name, args))
	if len(diags) > 0 {
		t.Errorf("%s: %v", callText(name, args), diags)
	}
	want, _ := plain.UnmarkDeep()
	check := func(argument, attribute string) cty.Value {
		t.Helper()
		changed := slices.Clone(args)
		changed[i] = argument
		val, _ := ours.value(t, callText(name, changed))
		got := references(deepMarks(val))
		if !slices.Contains(got, Reference{Address: "thing.r", Attribute: attribute}) {
			t.Errorf("%s forgets what it read: %v", callText(name, changed), got)
		}
		return val
	}
	known, _ := check("thing.r.given", "given").UnmarkDeep()
	if got := describe(known); got != describe(want) && name != "lookup" { // the resource may have the key
		t.Errorf("argument %d of %s read from a resource gives %s, want %s", i+1, name, got, describe(want))
	}
	check("thing.r.computed", "computed")
	switch {
	case looksPast[name]:
	case strings.HasPrefix(args[i], "["):
		check("[thing.r.computed]", "computed")
	case strings.HasPrefix(args[i], "{"):
		check("{b = thing.r.computed, value = thing.r.computed, name = thing.r.computed}", "computed")
	}
}

func callText(name string, args []string) string { return name + "(" + strings.Join(args, ", ") + ")" }
