package terraform

import (
	"encoding/json"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// functionCases are calls with the results that Terraform 1.11 gives, as JSON.
var functionCases = map[string]string{
	`abs(-3)`:                                          `3`,
	`alltrue([true, "true"])`:                          `true`,
	`alltrue([])`:                                      `true`,
	`anytrue([false])`:                                 `false`,
	`base64decode("aGVsbG8=")`:                         `"hello"`,
	`base64encode("hello")`:                            `"aGVsbG8="`,
	`base64sha256("x")`:                                `"LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE="`,
	`basename("a/b.txt")`:                              `"b.txt"`,
	`can(regex("a", "b"))`:                             `false`,
	`ceil(1.2)`:                                        `2`,
	`chomp("a\n")`:                                     `"a"`,
	`chunklist(["a", "b", "c"], 2)`:                    `[["a","b"],["c"]]`,
	`cidrhost("10.0.0.0/16", 5)`:                       `"10.0.0.5"`,
	`cidrhost("10.0.0.0/16", -1)`:                      `"10.0.255.255"`,
	`cidrhost("fd00::/64", 34)`:                        `"fd00::22"`,
	`cidrnetmask("172.16.0.0/12")`:                     `"255.240.0.0"`,
	`cidrsubnet("10.0.0.0/16", 8, 3)`:                  `"10.0.3.0/24"`,
	`cidrsubnet("fd00:fd12:3456:7890::/56", 16, 162)`:  `"fd00:fd12:3456:7800:a200::/72"`,
	`cidrsubnets("10.1.0.0/16", 4, 4, 8, 4)`:           `["10.1.0.0/20","10.1.16.0/20","10.1.32.0/24","10.1.48.0/20"]`,
	`coalesce("", "b")`:                                `"b"`,
	`coalesce(null, 1, "a")`:                           `"1"`,
	`coalescelist([], ["a"])`:                          `["a"]`,
	`compact(["a", "", null])`:                         `["a"]`,
	`concat(["a"], ["b"])`:                             `["a","b"]`,
	`contains(["a"], "a")`:                             `true`,
	`csvdecode("a,b\n1,2")`:                            `[{"a":"1","b":"2"}]`,
	`dirname("a/b.txt")`:                               `"a"`,
	`distinct(["a", "a"])`:                             `["a"]`,
	`element(["a", "b"], 3)`:                           `"b"`,
	`endswith("abc", "bc")`:                            `true`,
	`flatten([["a"], [["b"]]])`:                        `["a","b"]`,
	`floor(1.8)`:                                       `1`,
	`format("%s-%02d", "a", 3)`:                        `"a-03"`,
	`formatdate("YYYY-MM-DD", "2026-01-02T03:04:05Z")`: `"2026-01-02"`,
	`formatlist("%s!", ["a", "b"])`:                    `["a!","b!"]`,
	`indent(2, "a\nb")`:                                `"a\n  b"`,
	`index(["a", "b"], "b")`:                           `1`,
	`issensitive(sensitive("a"))`:                      `true`,
	`join("-", ["a", "b"])`:                            `"a-b"`,
	`jsondecode("{\"a\":[1,null]}")`:                   `{"a":[1,null]}`,
	`jsonencode({a = 1})`:                              `"{\"a\":1}"`,
	`keys({b = 1, a = 2})`:                             `["a","b"]`,
	`length("héllo")`:                                  `5`,
	`length({a = 1})`:                                  `1`,
	`log(16, 2)`:                                       `4`,
	`lookup({a = "x"}, "a", "d")`:                      `"x"`,
	`lookup({a = "x"}, "b", "d")`:                      `"d"`,
	`lower("A")`:                                       `"a"`,
	`matchkeys(["a", "b"], ["x", "y"], ["y"])`:         `["b"]`,
	`max(1, 3)`:                                        `3`,
	`md5("x")`:                                         `"9dd4e461268c8034f5c8564e155c67a6"`,
	`merge({a = 1}, {b = 2}, null)`:                    `{"a":1,"b":2}`,
	`merge()`:                                          `{}`,
	`min(1, 3)`:                                        `1`,
	`nonsensitive(sensitive("a"))`:                     `"a"`,
	`one([])`:                                          `null`,
	`one(["a"])`:                                       `"a"`,
	`parseint("ff", 16)`:                               `255`,
	`pow(2, 5)`:                                        `32`,
	`range(3)`:                                         `[0,1,2]`,
	`regex("[a-z]+", "12ab")`:                          `"ab"`,
	`regexall("[a-z]", "a1b")`:                         `["a","b"]`,
	`replace("eu-west-1", "/-[0-9]$/", "")`:            `"eu-west"`,
	`replace("a.b", ".", "-")`:                         `"a-b"`,
	`reverse(["a", "b"])`:                              `["b","a"]`,
	`setintersection(["a", "b"], ["b"])`:               `["b"]`,
	`setproduct(["a", "b"], ["c"])`:                    `[["a","c"],["b","c"]]`,
	`setsubtract(["a", "b"], ["b"])`:                   `["a"]`,
	`setunion(["a"], ["b"])`:                           `["a","b"]`,
	`sha1("x")`:                                        `"11f6ad8ec52a2984abaafd7c3b516503785c2072"`,
	`substr(sha256("x"), 0, 8)`:                        `"2d711642"`,
	`signum(-2)`:                                       `-1`,
	`slice(["a", "b", "c"], 1, 2)`:                     `["b"]`,
	`sort(["b", "a"])`:                                 `["a","b"]`,
	`split(",", "a,b")`:                                `["a","b"]`,
	`startswith("abc", "ab")`:                          `true`,
	`strcontains("abc", "b")`:                          `true`,
	`strrev("abc")`:                                    `"cba"`,
	`substr("eu-west-1", 0, 2)`:                        `"eu"`,
	`sum([1, 2.5])`:                                    `3.5`,
	`textdecodebase64("aABpAA==", "UTF-16LE")`:         `"hi"`,
	`textencodebase64("hi", "UTF-16LE")`:               `"aABpAA=="`,
	`timeadd("2026-01-02T03:04:05Z", "1h")`:            `"2026-01-02T04:04:05Z"`,
	`timecmp("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z")`: `0`,
	`title("ab cd")`:                         `"Ab Cd"`,
	`tobool("true")`:                         `true`,
	`tolist(["a", 1])`:                       `["a","1"]`,
	`tomap({a = 1, b = "x"})`:                `{"a":"1","b":"x"}`,
	`tonumber("1.5")`:                        `1.5`,
	`toset(["b", "a", "b"])`:                 `["a","b"]`,
	`tostring(1)`:                            `"1"`,
	`transpose({a = ["1", "2"], b = ["2"]})`: `{"1":["a"],"2":["a","b"]}`,
	`trim("?a?", "?")`:                       `"a"`,
	`trimprefix("aws_x", "aws_")`:            `"x"`,
	`trimspace(" a ")`:                       `"a"`,
	`trimsuffix("a.com", ".com")`:            `"a"`,
	`try({}.a, "f")`:                         `"f"`,
	`upper("a")`:                             `"A"`,
	`urlencode("a b&c")`:                     `"a+b%26c"`,
	`uuidv5("dns", "www.terraform.io")`:      `"a5008fae-b28c-5ba5-96cd-82b4c53552d6"`,
	`values({b = 1, a = 2})`:                 `[2,1]`,
	`yamldecode("a: [1, true]")`:             `{"a":[1,true]}`,
	`yamlencode({a = 1})`:                    `"\"a\": 1\n"`,
	`zipmap(["a", "b"], [1, 2])`:             `{"a":1,"b":2}`,
	`core::upper("a")`:                       `"A"`,
	`"${true ? "a" : "b"}-${1 + 2}"`:         `"a-3"`,
	`{ for k, v in {a = 1} : v => k }`:       `{"1":"a"}`,
	`{ for s in ["a", "b", "aa"] : substr(s, 0, 1) => s... }`: `{"a":["a","aa"],"b":["b"]}`,
	`[for i, v in ["x", "y"] : "${i}${v}" if v != "x"]`:       `["1y"]`,
	`true ? 1 : "a"`:                             `"1"`,
	`[{a = 1}, {a = 2}][*].a`:                    `[1,2]`,
	`"%{ for x in ["a", "b"] }${x},%{ endfor }"`: `"a,b,"`,
	`"%{ if true }yes%{ else }no%{ endif }"`:     `"yes"`,
}

// evaluateText evaluates one expression in an empty root, as JSON.
func evaluateText(t *testing.T, expr string) string {
	t.Helper()
	root, diags := evaluate(t, "-- main.tf --\noutput \"x\" {\n  value = "+expr+"\n}\n")
	if len(diags) > 0 {
		return "diagnostics: " + diags.Error()
	}
	src, err := ctyjson.Marshal(root.Outputs["x"], root.Outputs["x"].Type())
	if err != nil {
		return err.Error()
	}
	return string(src)
}

func TestFunctions(t *testing.T) {
	for expr, want := range functionCases {
		if got := evaluateText(t, expr); got != want {
			t.Errorf("%s = %s, Terraform says %s", expr, got, want)
		}
	}
}

// TestFunctionsAgainstTerraform checks the recorded results where the binary
// is present.
func TestFunctionsAgainstTerraform(t *testing.T) {
	binary, err := exec.LookPath("terraform")
	if err != nil {
		t.Log("terraform is not installed: the recorded results stand")
		return
	}
	exprs := sortedKeys(functionCases)
	encoded := make([]string, len(exprs))
	for i, expr := range exprs {
		encoded[i] = "jsonencode(" + expr + ")"
	}
	command := exec.CommandContext(t.Context(), binary, "console")
	command.Dir = t.TempDir()
	command.Stdin = strings.NewReader("jsonencode([" + strings.Join(encoded, ", ") + "])\n")
	output, err := command.Output()
	if err != nil {
		t.Fatalf("terraform console: %v\n%s", err, output)
	}
	var text string
	if err := json.Unmarshal(output, &text); err != nil {
		t.Fatalf("terraform says %s", output)
	}
	var results []string
	if err := json.Unmarshal([]byte(text), &results); err != nil {
		t.Fatalf("terraform says %s", text)
	}
	for i, expr := range exprs {
		if diff := cmp.Diff(functionCases[expr], results[i]); diff != "" {
			t.Errorf("%s: recorded result differs from Terraform's (-recorded +Terraform)\n%s", expr, diff)
		}
	}
}

// TestEveryFunction compares the names with those of the binary, where it is
// present.
func TestEveryFunction(t *testing.T) {
	binary, err := exec.LookPath("terraform")
	if err != nil {
		t.Log("terraform is not installed: the names are not compared")
		return
	}
	output, err := exec.CommandContext(t.Context(), binary, "metadata", "functions", "-json").Output()
	if err != nil {
		t.Fatal(err)
	}
	var metadata struct {
		Functions map[string]json.RawMessage `json:"function_signatures"`
	}
	if err := json.Unmarshal(output, &metadata); err != nil {
		t.Fatal(err)
	}
	table := newFunctionTable(&evaluation{})
	for _, name := range sortedKeys(metadata.Functions) {
		name = strings.TrimPrefix(name, "core::")
		_, known := table.lookUp(name)
		if !known && !deliberatelyUnknown[name] && name != "try" && name != "can" {
			t.Errorf("function %s does not exist", name)
		}
	}
}

func TestTemplateSaysWhatItLacks(t *testing.T) {
	_, diags := evaluate(t, `
-- main.tf --
output "x" { value = templatefile("t.tpl", { names = ["a"] }) }
-- t.tpl --
%{ for name in names }${name}%{ endfor }
${VERSION}
`)
	want := "templatefile: line 2 of t.tpl uses VERSION, which is not among its variables."
	if len(diags) != 1 || diags[0].Detail != want {
		t.Errorf("diagnostics are %v, want %q", diags, want)
	}
}
