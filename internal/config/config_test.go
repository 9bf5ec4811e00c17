package config_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/internal/config"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/rulefile"
)

// describe lists systems as a person would note them down.
func describe(systems []config.System) []string {
	var lines []string
	for _, s := range systems {
		lines = append(lines, fmt.Sprintf("%d system %s: %s", s.Range.Start.Line, s.Name, values(s.Roots)))
		for _, one := range s.Instances {
			words := []string{fmt.Sprintf("%d instance %q", one.Range.Start.Line, one.Name)}
			if one.Workspace != "" {
				words = append(words, "workspace "+one.Workspace)
			}
			if len(one.VarFiles) > 0 {
				words = append(words, "files "+values(one.VarFiles))
			}
			for _, v := range one.Variables {
				words = append(words, fmt.Sprintf("%s=%#v@%d", v.Name, v.Value, v.Range.Start.Line))
			}
			lines = append(lines, strings.Join(words, " "))
		}
	}
	return lines
}

func values(texts []config.Text) string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = text.Value
	}
	return strings.Join(list, " ")
}

func summarize(diags hcl.Diagnostics) []string {
	var list []string
	for _, diag := range diags {
		list = append(list, fmt.Sprintf("%d %s: %s", diag.Subject.Start.Line, diag.Summary, diag.Detail))
	}
	return list
}

func TestSystems(t *testing.T) {
	cases := []struct {
		name, source string
		file         string
		want         []string
	}{
		{name: "nothing", source: ""},
		{name: "byte order mark and comments", source: "\xef\xbb\xbf# nothing yet\n"},
		{
			name: "roots of one system",
			source: `system "checkout" {
  roots = [
    "live/prod/us-east-1/app", # comments are fine
    "./live/prod/*/db/",
  ]
}
`,
			want: []string{"1 system checkout: live/prod/us-east-1/app live/prod/*/db", `1 instance ""`},
		},
		{
			name: "instances of one root",
			source: `system "payments" {
  root = "services/payments"
  instance "use" {
    var_files = ["use.tfvars"]
    workspace = "prod-use"
    variables = { region = "us-east-1", azs = ["a", "b"], count = 2 }
  }
  instance "euw" {
    var_files = ["euw.tfvars", "../common.tfvars"]
  }
}
`,
			want: []string{
				"1 system payments: services/payments",
				`3 instance "use" workspace prod-use files use.tfvars azs=` +
					`cty.TupleVal([]cty.Value{cty.StringVal("a"), cty.StringVal("b")})@6 ` +
					`count=cty.NumberIntVal(2)@6 region=cty.StringVal("us-east-1")@6`,
				`8 instance "euw" files euw.tfvars ../common.tfvars`,
			},
		},
		{
			name: "what a system gives all its instances",
			source: `system "s" {
  roots     = ["a", "b"]
  workspace = "prod"
  var_files = ["common.tfvars"]
  variables = { a = 1, b = 2 }
  instance "x" {
    workspace = "other"
    var_files = ["x.tfvars"]
    variables = { b = 3 }
  }
  instance "y" {}
}
`,
			want: []string{
				"1 system s: a b",
				`6 instance "x" workspace other files common.tfvars x.tfvars ` +
					`a=cty.NumberIntVal(1)@5 b=cty.NumberIntVal(3)@9`,
				`11 instance "y" workspace prod files common.tfvars ` +
					`a=cty.NumberIntVal(1)@5 b=cty.NumberIntVal(2)@5`,
			},
		},
		{
			name:   "one deployment with a workspace",
			source: "system \"s\" {\n  root = \"a\"\n  workspace = \"prod\"\n}\n",
			want:   []string{"1 system s: a", `1 instance "" workspace prod`},
		},
		{
			name: "a file below the top", file: "team/.regionlint.hcl",
			source: "system \"s\" {\n  roots = [\"app\", \"../other\", \"**\"]\n}\n",
			want:   []string{"1 system s: team/app other team/**", `1 instance ""`},
		},
		{
			name: "the directory of the file itself", source: "system \"s\" {\n  root = \".\"\n}\n",
			want: []string{"1 system s: .", `1 instance ""`},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			file := c.file
			if file == "" {
				file = config.FileName
			}
			parsed, diags := config.Parse(file, []byte(c.source))
			if len(diags) > 0 {
				t.Errorf("diagnostics: %v", summarize(diags))
			}
			if diff := cmp.Diff(c.want, describe(parsed.Systems)); diff != "" {
				t.Errorf("systems differ (-want +got)\n%s", diff)
			}
		})
	}
}

func TestFaults(t *testing.T) {
	const needsRoots = `A system needs the directories of its root modules: root = "DIR" or roots = ["DIR", ...].`
	cases := []struct {
		name, source string
		want         []string
	}{
		{"syntax", "system \"s\" {\n  root = = 1\n}\n", []string{
			"2 Invalid expression: Expected the start of an expression, but found an invalid expression token.",
		}},
		{"unknown block", "systen \"s\" {\n}\n", []string{
			`1 Unsupported block type: Blocks of type "systen" are not expected here. Did you mean "system"?`,
		}},
		{"unknown argument", "primry = \"us-east-1\"\n", []string{
			`1 Unsupported argument: An argument named "primry" is not expected here. Did you mean "primary"?`,
		}},
		{"unknown argument of a system", "system \"s\" {\n  root = \"a\"\n  workspce = \"x\"\n}\n", []string{
			`3 Unsupported argument: An argument named "workspce" is not expected here. Did you mean "workspace"?`,
		}},
		{
			"unknown argument of an instance",
			"system \"s\" {\n  root = \"a\"\n  instance \"i\" {\n    var_file = []\n  }\n}\n",
			[]string{`4 Unsupported argument: An argument named "var_file" is not expected here. ` +
				`Did you mean "var_files"?`},
		},
		{"system without a name", "system {\n  root = \"a\"\n}\n", []string{
			`1 Missing name for system: All system blocks must have 1 labels (name).`,
		}},
		{"empty name", "system \"\" {\n  root = \"a\"\n}\n", []string{
			"1 System without a name: The name of a system cannot be empty.",
		}},
		{"no roots", "system \"s\" {}\n", []string{"1 System without roots: " + needsRoots}},
		{"empty roots", "system \"s\" {\n  roots = []\n}\n", []string{"1 System without roots: " + needsRoots}},
		{"both", "system \"s\" {\n  root = \"a\"\n  roots = [\"b\"]\n}\n", []string{
			"3 Both root and roots: A system has either root or roots.",
		}},
		{"root is no text", "system \"s\" {\n  root = 1\n}\n", []string{
			"2 Not a text: root takes text in quotes, which cannot be empty.",
		}},
		{"roots is no list", "system \"s\" {\n  roots = \"a\"\n}\n", []string{
			`2 Not a list: roots takes a list such as ["a", "b"].`,
			"1 System without roots: " + needsRoots,
		}},
		{"references", "system \"s\" {\n  root = var.x\n}\n", []string{
			"2 Variables not allowed: Variables may not be used here.",
		}},
		{"absolute", "system \"s\" {\n  root = \"/etc\"\n}\n", []string{
			"2 Path is not relative: Paths are relative, so that they are right on every machine.",
		}},
		{"backslash", "system \"s\" {\n  root = \"a\\\\b\"\n}\n", []string{
			"2 Backslash in a path: Write paths with forward slashes, as on every system.",
		}},
		{"outside", "system \"s\" {\n  root = \"a/../../b\"\n}\n", []string{
			"2 Root is outside the tree: The path leads out of the directory tree that is read.",
		}},
		{"pattern", "system \"s\" {\n  root = \"a[\"\n}\n", []string{
			`2 Not a valid pattern: "a[" has a bracket or brace that is not closed.`,
		}},
		{"pattern that never ends", "system \"s\" {\n  root = \"" + strings.Repeat("{a,aa}", 40) + "\"\n}\n", []string{
			"2 Pattern is too complex: A pattern may have at most 4 braces.",
		}},
		{"two systems of one name", "system \"s\" {\n  root = \"a\"\n}\nsystem \"s\" {\n  root = \"b\"\n}\n", []string{
			`4 System named twice: Line 1 has a system "s" already.`,
		}},
		{"two instances of one name", "system \"s\" {\n  root = \"a\"\n" +
			"  instance \"i\" {}\n  instance \"i\" {}\n}\n", []string{
			`4 Instance named twice: Line 3 has an instance "i" already.`,
		}},
		{"strange instance", "system \"s\" {\n  root = \"a\"\n  instance \"a]\" {}\n}\n", []string{
			"3 Not a name for an instance: The name of an instance has letters, digits, dashes, dots and underscores.",
		}},
		{"variable twice", "system \"s\" {\n  root = \"a\"\n  variables = { a = 1, a = 2 }\n}\n", []string{
			"3 Variable given twice: a has a value already.",
		}},
		{"variables are no object", "system \"s\" {\n  root = \"a\"\n  variables = []\n}\n", []string{
			`3 Not an object: variables takes an object such as { region = "eu-west-1" }.`,
		}},
		{"for expression", "system \"s\" {\n  root = \"a\"\n  variables = { a = [for x in [1] : x] }\n}\n", []string{
			"3 For expressions are not read here: Settings are plain values. Write the values out.",
		}},
		{"not UTF-8", "# ok\n\xff\n", []string{
			"2 File is not UTF-8: Line 2 has a byte that is not UTF-8 text. Save the file as UTF-8.",
		}},
		{"deep", "primary = " + strings.Repeat("[", 100_000), []string{
			"1 Nesting is too deep: Brackets, blocks and templates are nested more than 100 deep here. " +
				"The file is not read.",
		}},
		{"long", "primary = " + strings.Repeat("!", 100_000), []string{
			"1 Expression is too long: This expression has more than 2000 operators. The file is not read.",
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, diags := config.Parse(config.FileName, []byte(c.source))
			if diff := cmp.Diff(c.want, summarize(diags)); diff != "" {
				t.Errorf("diagnostics differ (-want +got)\n%s", diff)
			}
		})
	}
}

// TestSettings has facts beside systems, which are those of a rule file.
func TestSettings(t *testing.T) {
	source := `primary   = "ap-northeast-1"
secondary = ["us-east-1"]
rto       = "1m"

system "s" {
  root = "a"
}

dns {
  ttl = [30, 60]
}
`
	parsed, diags := config.Parse(config.FileName, []byte(source))
	if len(diags) > 0 {
		t.Fatalf("diagnostics: %v", summarize(diags))
	}
	regions, err := region.Load()
	if err != nil {
		t.Fatal(err)
	}
	file, diags := rulefile.New(regions).SettingsFile(config.FileName, []byte(source), parsed.Settings)
	if len(diags) > 0 {
		t.Errorf("diagnostics: %v", summarize(diags))
	}
	var got []string
	for _, s := range file.Statements {
		got = append(got, fmt.Sprintf("%d %s", s.StartLine, s.Text))
	}
	want := []string{
		`1 primary   = "ap-northeast-1"`, `2 secondary = ["us-east-1"]`, `3 rto       = "1m"`, "10 ttl = [30, 60]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("statements differ (-want +got)\n%s", diff)
	}
}

func TestMembers(t *testing.T) {
	parsed, diags := config.Parse(config.FileName, []byte(`system "one" {
  roots = ["live/*/app", "live/eu/db"]
}
system "two" {
  roots = ["live/eu/*", "gone", "**/ne?er"]
}
system "odd" {
  root = "dir[1]"
}
`))
	if len(diags) > 0 {
		t.Fatalf("diagnostics: %v", summarize(diags))
	}
	members, diags := parsed.Members([]string{"dir[1]", "live/eu/app", "live/eu/cache", "live/eu/db", "live/us/app"})
	var got []string
	for _, m := range members {
		parts := []string{m.System.Name + ": " + strings.Join(m.Roots, " ")}
		for _, unmatched := range m.Unmatched {
			parts = append(parts, fmt.Sprintf("%d %s", config.NoRoot(unmatched).Subject.Start.Line, unmatched.Value))
		}
		got = append(got, strings.Join(parts, " | "))
	}
	want := []string{
		"one: live/eu/app live/eu/db live/us/app", "two: live/eu/cache | 5 gone | 5 **/ne?er", "odd: dir[1]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("members differ (-want +got)\n%s", diff)
	}
	wantDiags := []string{
		`5 Root in two systems: live/eu/app is in system "one" (line 1) already.`,
		`5 Root in two systems: live/eu/db is in system "one" (line 1) already.`,
	}
	if diff := cmp.Diff(wantDiags, summarize(diags)); diff != "" {
		t.Errorf("diagnostics differ (-want +got)\n%s", diff)
	}
}
