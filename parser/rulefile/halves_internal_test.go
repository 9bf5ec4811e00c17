package rulefile

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/region"
)

// sections is a long document whose sections state regions and objectives.
func sections(start string) string {
	var text strings.Builder
	text.WriteString(start)
	const section = "## Service %d\n\nRTO: %d minutes\n\nAllowed regions:\n\n- eu-west-1\n- eu-central-1\n\n"
	for i := range longDocument {
		fmt.Fprintf(&text, section, i, i+1)
	}
	return text.String()
}

// TestHalvesSayTheSame compares a long document with what it says where it is
// read from start to end, as for those who ask how.
func TestHalvesSayTheSame(t *testing.T) {
	table, err := region.Load()
	if err != nil {
		t.Fatal(err)
	}
	p := New(table)
	for name, test := range map[string]struct {
		text  string
		empty bool
	}{
		"sections":                            {sections(""), false},
		"a sentence that takes back the rest": {sections("This file is an outdated draft.\n\n"), true},
		"a title that takes back the rest":    {"# Example: disaster recovery\n\n" + sections(""), true},
		"no heading in the second half": {
			"## Regions\n\n" + strings.Repeat("- Primary: us-east-1\n", longDocument), false,
		},
	} {
		t.Run(name, func(t *testing.T) {
			want, _ := p.parse("CLAUDE.md", []byte(test.text), func(Explanation) {})
			got, _ := p.Parse("CLAUDE.md", []byte(test.text))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-from start to end +in halves):\n%s", diff)
			}
			if test.empty != (len(got.Statements) == 0) {
				t.Errorf("%d statements", len(got.Statements))
			}
		})
	}
}
