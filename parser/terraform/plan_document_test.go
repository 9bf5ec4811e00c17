package terraform

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	languageDocument = "../../docs/terraform.md"
	// What stands between these two lines is written by TestPlanDocument.
	generatedFrom = "<!-- generated: go test ./parser/terraform -run TestPlanDocument -update -->\n"
	generatedTo   = "<!-- end of what is generated -->\n"
)

// TestPlansCoverEveryConstruct fails when a listed construct of the language
// has no case, or a case names a construct that is not listed.
func TestPlansCoverEveryConstruct(t *testing.T) {
	cases := casesByConstruct(readPlanCases(t))
	for _, construct := range constructs(t) {
		if len(cases[construct]) == 0 {
			t.Errorf("no case in %s has %q", plansFolder, construct)
		}
		delete(cases, construct)
	}
	for construct, names := range cases {
		t.Errorf("%s: %q is not listed in constructs.txt", strings.Join(names, ", "), construct)
	}
}

func constructs(tb testing.TB) []string {
	tb.Helper()
	text, err := os.ReadFile(filepath.Join(plansFolder, "constructs.txt"))
	if err != nil {
		tb.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(text)), "\n")
}

func casesByConstruct(cases []planCase) map[string][]string {
	found := make(map[string][]string)
	for _, c := range cases {
		for _, construct := range c.constructs {
			found[construct] = append(found[construct], c.name)
		}
	}
	return found
}

// TestPlanDocument keeps the lists in docs/terraform.md as the cases have them.
func TestPlanDocument(t *testing.T) {
	document, err := os.ReadFile(languageDocument)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, _ := strings.Cut(string(document), generatedFrom)
	_, after, found := strings.Cut(rest, generatedTo)
	if !found {
		t.Fatalf("%s has no place for what is generated", languageDocument)
	}
	want := before + generatedFrom + describeCases(t) + generatedTo + after
	if *update {
		if err := os.WriteFile(languageDocument, []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, string(document)); diff != "" {
		t.Errorf("%s is not up to date; run the test with -update (-want +got)\n%s", languageDocument, diff)
	}
}

func describeCases(t *testing.T) string {
	t.Helper()
	cases := readPlanCases(t)
	var text strings.Builder
	text.WriteString("\n## What is compared\n\n| construct | cases |\n| --- | --- |\n")
	byConstruct := casesByConstruct(cases)
	for _, construct := range constructs(t) {
		fmt.Fprintf(&text, "| %s | %s |\n", strings.ReplaceAll(construct, "*", `\*`),
			strings.Join(byConstruct[construct], ", "))
	}
	text.WriteString("\n## Where we differ, and why\n\n| case | value | reason |\n| --- | --- | --- |\n")
	for _, c := range cases {
		for _, line := range sortedKeys(c.deviations) {
			fmt.Fprintf(&text, "| %s | `%s` | %s |\n", c.name, line, c.deviations[line])
		}
	}
	unplanned := slices.DeleteFunc(cases, func(c planCase) bool { return c.unplanned == "" })
	text.WriteString("\n## What Terraform cannot plan here\n\n" +
		"The expected result of these cases is written by hand.\n\n| case | why |\n| --- | --- |\n")
	for _, c := range unplanned {
		fmt.Fprintf(&text, "| %s | %s |\n", c.name, c.unplanned)
	}
	text.WriteString("\n")
	return text.String()
}
