package config_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/config"
)

// TestDocumentation reads the example of the guide.
func TestDocumentation(t *testing.T) {
	page, err := os.ReadFile("../../docs/configuration.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(page), "```hcl\n")
	example, _, found := strings.Cut(rest, "```\n")
	if !found {
		t.Fatal("the guide has no example")
	}
	parsed, diags := config.Parse(config.FileName, []byte(example))
	if len(diags) > 0 {
		t.Errorf("diagnostics: %v", summarize(diags))
	}
	var set []string
	for _, rule := range parsed.Rules {
		set = append(set, describeRule(rule))
	}
	wantRules := []string{
		`22 rule recovery/untested off in payments because "the game day is in another repository"`,
		`29 rule ttl/too-high error ttl_max_seconds=120`,
		`34 rule health/* note below sandbox/** because "nobody is paged for the sandbox"`,
	}
	if diff := cmp.Diff(wantRules, set); diff != "" {
		t.Errorf("rules differ (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff("policy", values(parsed.Policies)); diff != "" {
		t.Errorf("policies differ (-want +got)\n%s", diff)
	}
	want := []string{
		"3 system checkout: live/prod/us-east-1/app live/prod/eu-west-1/app", `3 instance ""`,
		"8 system payments: services/payments",
		`12 instance "use" workspace prod-use files common.tfvars use.tfvars region=cty.StringVal("us-east-1")@15`,
		`18 instance "euw" files common.tfvars euw.tfvars`,
	}
	if diff := cmp.Diff(want, describe(parsed.Systems)); diff != "" {
		t.Errorf("systems differ (-want +got)\n%s", diff)
	}
}
