package rules_test

import (
	"strings"
	"testing"

	"github.com/regionlint/regionlint/rules"
)

func TestPage(t *testing.T) {
	catalogue, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range catalogue.Rules() {
		page, err := catalogue.Page(rule.ID, rules.Example{})
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []string{
			"# " + rule.ID + "\n", rule.Title, rule.Description, rule.Remediation,
			"\n## When it applies\n", "\n## Bad\n", "\n## Good\n", "\n## How to fix it\n",
			"\n## Sources\n", rule.Sources[0],
		} {
			if !strings.Contains(page, part) {
				t.Errorf("the page of %s lacks %q", rule.ID, part)
			}
		}
		if strings.Contains(page, "want \"") {
			t.Errorf("the page of %s shows a comment that is for tests", rule.ID)
		}
	}
}

func TestPageOfNoRule(t *testing.T) {
	catalogue, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	_, err = catalogue.Page("health/mising", rules.Example{})
	if want := `there is no rule "health/mising". Did you mean health/missing?`; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

func TestRulesAreInOrder(t *testing.T) {
	catalogue, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	before := ""
	for _, rule := range catalogue.Rules() {
		if rule.ID <= before {
			t.Errorf("%s comes after %s", rule.ID, before)
		}
		before = rule.ID
	}
}
