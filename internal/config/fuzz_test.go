package config_test

import (
	"testing"

	"github.com/regionlint/regionlint/internal/config"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/rulefile"
)

// FuzzParse reads arbitrary text: whatever it is, reading ends, and what is
// read without an error has roots and instances.
func FuzzParse(f *testing.F) {
	f.Add([]byte("system \"s\" {\n  roots = [\"a\", \"b/**\"]\n}\nprimary = \"eu-west-1\"\n"))
	f.Add([]byte("system \"s\" {\n  root = \"a\"\n  instance \"i\" {\n    variables = { a = 1 }\n  }\n}\n"))
	f.Add([]byte("residency \"x\" {\n  match = { tags = { a = \"b\" } }\n  regions = [\"eu-west-1\"]\n}\n"))
	f.Add([]byte("policies = [\"p\"]\n" +
		"rule \"ttl/*\" {\n  level = \"off\"\n  thresholds = { a = 1 }\n  paths = [\"x/**\"]\n}\n"))
	f.Add([]byte("system \"s\" {\n  root = \"a\"\n  rule \"*\" {\n    level = \"note\"\n    reason = \"r\"\n  }\n}\n"))
	regions, err := region.Load()
	if err != nil {
		f.Fatal(err)
	}
	parser := rulefile.New(regions)
	f.Fuzz(func(t *testing.T, src []byte) {
		parsed, diags := config.Parse(config.FileName, src)
		for _, s := range parsed.Systems {
			if !diags.HasErrors() && (s.Name == "" || len(s.Roots) == 0 || len(s.Instances) == 0) {
				t.Errorf("system %q has %d roots and %d instances", s.Name, len(s.Roots), len(s.Instances))
			}
		}
		for _, rule := range parsed.Rules {
			if !diags.HasErrors() && (rule.Rules.Value == "" || rule.Level == "" && len(rule.Thresholds) == 0) {
				t.Errorf("rule %q sets nothing", rule.Rules.Value)
			}
		}
		_, _ = parsed.Members([]string{".", "a", "a/b"})
		_, _ = parser.SettingsFile(config.FileName, src, parsed.Settings)
	})
}
