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
