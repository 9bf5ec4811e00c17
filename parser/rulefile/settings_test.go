package rulefile_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// block is a fenced block of settings.
func block(settings string) string { return "```regionlint\n" + settings + "\n```\n" }

func TestSettings(t *testing.T) {
	tests := map[string][]string{
		`primary = "us-east-1"`:                  {"primary us-east-1"},
		`secondary = ["us-east-1", "eu-west-1"]`: {"secondary us-east-1", "secondary eu-west-1"},
		`control_plane = "us-east-1"`:            {"control-plane us-east-1"},
		`regions = ["Tokyo"]`:                    {"serving Tokyo?"},
		`primary = []`:                           {},
		`primary = null`:                         {},
		`rto = "5m"`:                             {"rto <= 300 s"},
		`rto = "< 1 minute"`:                     {"rto < 60 s"},
		`rpo = 0`:                                {"rpo <= 0 s"},
		`rto = "1h30m"`:                          {"rto <= 5400 s"},
		"rto = \"5m\"\nenvironment \"prod\" {\n  rto = \"1m\"\n}": {"rto <= 300 s", "rto <= 60 s | in production"},
		"tier \"Critical\" {\n  rto = \"1m\"\n}":                  {"rto <= 60 s | tier critical"},
		"environment = \"staging\"\nrto = \"1m\"":                 {"rto <= 60 s | in staging"},
		"tier = \"gold\"\nrto = \"1m\"":                           {"rto <= 60 s | tier high"},
		"environment \"prod\" {\n  tier \"high\" {\n    rto = \"1m\"\n  }\n  rpo = \"1s\"\n}\n" +
			"model = \"pilot-light\"": {
			"model pilot-light", "rpo <= 1 s | in production", "rto <= 60 s | in production | tier high",
		},
		"dns {\n  ttl = [30, 60]\n  routing = \"latency\"\n}": {
			"ttl 30..60 s", "routing latency",
		},
		"dns {\n  ttl = \"45s\"\n}":                 {"ttl 45..45 s"},
		"dns {\n  ttl = [\"30s\", \"1 minute\"]\n}": {"ttl 30..60 s"},
		"dns {\n  ttl = \"30-60 seconds\"\n}":       {"ttl 30..60 s"},
		"dns {\n  ttl = \"<= 60s\"\n}":              {"ttl ..60 s"},
		"dns {\n  ttl = \"at least 30s\"\n}":        {"ttl 30.. s"},
		"health_check {\n  interval = \"10s\"\n  failures = 3\n  path = \"/health\"\n}": {
			"health interval 10 s", "health threshold 3", "health path /health",
		},
		"replication {\n  mode = \"async\"\n  write_forwarding = false\n}": {
			"replication async",
		},
		"replication {\n  mechanism = \"Aurora Global\"\n}": {
			"replication by aurora-global",
		},
		"egress {\n  deny = [\"0.0.0.0/0\"]\n  tags = []\n  budget = true\n}": {
			"egress deny 0.0.0.0/0", "egress budget",
		},
		"residency \"eu\" {\n  regions = [\"eu-*\", \"Germany\"]\n}": {
			`residency "eu" in eu-*, DE`,
		},
		"residency \"eu\" {\n  match = { tags = { data = \"eu-*\" } }\n  regions = \"eu-west-1\"\n}": {
			`residency "eu" by tag data=eu-* in eu-west-1`,
		},
		"cell \"carts\" {\n  value = \"region-local\"\n}": {`cell "carts" region-local`},
		"cell \"logs\" {\n  value = \"global\"\n  temperature = \"cold\"\n}": {
			`cold "logs"`, `cell "logs" global`,
		},
		"cell \"logs\" {\n  temperature = \"cold\"\n}": {`cold "logs"`},
		`sessions = "stateless"`:                       {"sessions stateless"},
	}
	parser := newParser(t)
	for text, want := range tests {
		file, diags := parser.Parse("CLAUDE.md", []byte(block(text)))
		if len(diags) > 0 {
			t.Errorf("%s: %v", text, diags)
		}
		if diff := cmp.Diff(want, describe(file)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// TestSettingsAtFault has settings that say nothing that can be relied on: an
// error with its line in the file, and no fact.
func TestSettingsAtFault(t *testing.T) {
	tests := []struct {
		settings, want string
		line           int
	}{
		{"primary = 1", "Not a string", 1},
		{`primary = [1]`, "Not a string", 1},
		{`primary = "ap-norteast-1"`, "Did you mean ap-northeast-1?", 1},
		{`primary = "us-east-9"`, `"us-east-9" is no region`, 1},
		{`primary = ["us-east-1", "nowhere"]`, `"nowhere" is no region`, 1},
		{`primary = "eu-*"`, "takes names of regions", 1},
		{`primary = var.region`, "Variables not allowed", 1},
		{"primary = \"us-east-1\"\nprimary = \"eu-west-1\"", "Attribute redefined", 2},
		{`primry = "us-east-1"`, `Did you mean "primary"?`, 1},
		{"\n\ndsn {}", `Did you mean "dns"?`, 3},
		{`rto = true`, "Not a duration", 1},
		{`rto = -5`, "Not a duration", 1},
		{`rto = "-5s"`, "Not a duration", 1},
		{`rto = ["5s"]`, "Not a duration", 1},
		{`rto = ""`, "Not a duration", 1},
		{`rto = "5"`, "Not a duration", 1},
		{`rto = 1e300`, "Not a duration", 1},
		{`rto = ">= 5m"`, "is an upper bound", 1},
		{`model = 5`, "Not a string", 1},
		{`model = ["pilot-light", "single-region"]`, "Not a string", 1},
		{`model = "pilotlight"`, "Use one of:", 1},
		{`sessions = "cookies"`, "Use one of:", 1},
		{`environment = ["prod", "staging"]`, "Not a string", 1},
		{`environment = ""`, "is empty", 1},
		{"environment \"\" {\n  rto = \"1m\"\n}", "is empty", 1},
		{"environment {\n  rto = \"1m\"\n}", "Missing name for environment", 1},
		{"environment \"prod\" {\n  rto = \"soon\"\n}", "Not a duration", 2},
		{`tier = 1`, "Not a string", 1},
		{"dns {\n  ttl = [60, 30]\n}", "TTL is reversed", 2},
		{"dns {\n  ttl = [10, 20, 30]\n}", "Not a TTL", 2},
		{"dns {\n  ttl = []\n}", "Not a TTL", 2},
		{"dns {\n  ttl = { low = 1 }\n}", "Not a TTL", 2},
		{"dns {\n  routing = \"round-robin\"\n}", "Use one of:", 2},
		{"dns {\n  tll = 60\n}", `Did you mean "ttl"?`, 2},
		{"dns {\n  ttl = 60\n}\ndns {\n  routing = \"latency\"\n}", "Block written twice", 4},
		{"health_check {\n  failures = 0\n}", "Not a count", 2},
		{"health_check {\n  failures = 1.5\n}", "Not a count", 2},
		{"health_check {\n  failures = \"3\"\n}", "Not a count", 2},
		{"health_check {\n  interval = \"often\"\n}", "Not a duration", 2},
		{"health_check {\n  path = [\"/a\", \"/b\"]\n}", "Not a string", 2},
		{"replication {\n  mode = \"fast\"\n}", "Use one of:", 2},
		{"replication {\n  mechanism = \"rsync\"\n}", "Use one of:", 2},
		{"replication {\n  write_forwarding = \"yes\"\n}", "takes true or false", 2},
		{"egress {\n  deny = \"everything\"\n}", "takes address blocks", 2},
		{"egress {\n  budget = 5\n}", "takes true or false", 2},
		{"residency \"eu\" {\n  basis = \"GDPR\"\n}", "needs regions or deny", 1},
		{"residency \"eu\" {\n  regions = [\"eu-west-1\", \"nowhere\"]\n}", `"nowhere" is no region`, 2},
		{"residency \"eu\" {\n  regions = \"EU\"\n  deny = \"nowhere\"\n}", `"nowhere" is no region`, 3},
		{"residency \"eu\" {\n  regions = \"EU\"\n  match = \"eu\"\n}", "match takes an object", 3},
		{"residency \"eu\" {\n  regions = \"EU\"\n  match = { tag = \"eu\" }\n}", "match takes tags", 3},
		{"residency \"eu\" {\n  regions = \"EU\"\n  match = { tags = { data = 1 } }\n}", "match takes tags", 3},
		{"residency {\n  regions = \"EU\"\n}", "Missing name for residency", 1},
		{"cell \"carts\" {\n  value = \"local\"\n}", "Use one of:", 2},
		{"cell \"carts\" {\n  temperature = \"tepid\"\n}", "Use one of:", 2},
		{"rto = [for x in [1] : x]", "For expressions", 1},
		{"rto = \"${1}m", "", 1},
	}
	parser := newParser(t)
	for _, test := range tests {
		file, diags := parser.Parse("CLAUDE.md", []byte("# Rules\n\nWords.\n\n"+block(test.settings)))
		if !diags.HasErrors() {
			t.Errorf("%s: no error", test.settings)
			continue
		}
		words := diags[0].Summary + ": " + diags[0].Detail
		if !strings.Contains(words, test.want) || diags[0].Subject == nil || diags[0].Subject.Filename != "CLAUDE.md" ||
			diags[0].Subject.Start.Line != test.line+5 {
			t.Errorf("%s: %s at %v, want %q at line %d", test.settings, words, diags[0].Subject, test.want, test.line+5)
		}
		for _, fact := range describe(file) {
			if !strings.Contains(test.want, "written twice") && !strings.Contains(test.want, "redefined") {
				t.Errorf("%s: gives %s all the same", test.settings, fact)
			}
		}
	}
}

// A block of settings is found wherever Markdown has a fence, except in
// quotations, and its facts stand on their lines.
func TestSettingsInFences(t *testing.T) {
	tests := []struct {
		name, text string
		lines      []int
	}{
		{"backticks", "```regionlint\nrto = \"1m\"\n```\n", []int{2}},
		{"tildes", "x\n\n~~~regionlint\nrto = \"1m\"\n~~~\n", []int{4}},
		{"four backticks", "````regionlint\nrto = \"1m\"\n````\n", []int{2}},
		{"with attributes", "```regionlint title=\"targets\" {1}\nrto = \"1m\"\n```\n", []int{2}},
		{"with a space", "``` regionlint\nrto = \"1m\"\n```\n", []int{2}},
		{"in a list", "- Targets:\n\n  ```regionlint\n  rto = \"1m\"\n  ```\n", []int{4}},
		{"in a deep list", "1. a\n   - b\n     ```regionlint\n     rto = \"1m\"\n     ```\n", []int{4}},
		{"in an alert", "> [!IMPORTANT]\n> ```regionlint\n> rto = \"1m\"\n> ```\n", []int{3}},
		{"in a quotation", "> ```regionlint\n> rto = \"1m\"\n> ```\n", nil},
		{"never closed", "```regionlint\nrto = \"1m\"\n", []int{2}},
		{"two", "```regionlint\nrto = \"1m\"\n```\n\n```regionlint\nrpo = \"1s\"\n```\n", []int{2, 6}},
		{"carriage returns", "x\r\n\r\n```regionlint\r\nrto = \"1m\"\r\n```\r\n", []int{4}},
		{"front matter and byte order mark", "\ufeff---\na: b\n---\n```regionlint\nrto = \"1m\"\n```\n", []int{5}},
		{"another language", "```hcl\nrto = \"1m\"\n```\n", nil},
		{"a longer name", "```regionlint-example\nrto = \"1m\"\n```\n", nil},
		{"empty", "```regionlint\n```\n", nil},
		{"in a comment", "<!--\n```regionlint\nrto = \"1m\"\n```\n-->\n", nil},
	}
	parser := newParser(t)
	for _, test := range tests {
		file, diags := parser.Parse("CLAUDE.md", []byte(test.text))
		var lines []int
		for _, s := range file.Statements {
			lines = append(lines, s.StartLine)
		}
		if diff := cmp.Diff(test.lines, lines); diff != "" || len(diags) > 0 {
			t.Errorf("%s: lines (-want +got):\n%s%v", test.name, diff, diags)
		}
	}
}
