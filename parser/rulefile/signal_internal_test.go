package rulefile

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/region"
)

// Passing over what has no signal saves time and changes nothing: who asks how a
// file is read has every sentence read, and gets the same statements and gaps.
func TestSignalsHideNothing(t *testing.T) {
	content, err := os.ReadFile("testdata/statements.txt")
	if err != nil {
		t.Fatal(err)
	}
	table, err := region.Load()
	if err != nil {
		t.Fatal(err)
	}
	p := New(table)
	for line := range strings.Lines(string(content)) {
		text := []byte("## Regions and recovery\n\n- " + strings.TrimSpace(line) + "\n")
		want, _ := p.parse("CLAUDE.md", text, func(Explanation) {})
		got, _ := p.Parse("CLAUDE.md", text)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-every sentence read +those with signals):\n%s", strings.TrimSpace(line), diff)
		}
	}
}

func TestSignals(t *testing.T) {
	table, err := region.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := newGrammar(table).vocabulary.signals
	for _, text := range []string{
		"Primary", "DE", "in the EU", "us-east", "takes 5 turns", "see /health", "プライマリ", "(Failover)", "cross-region",
	} {
		if !s.in(text) {
			t.Errorf("%q is passed over", text)
		}
	}
	for _, text := range []string{"", "de", "Keep handlers thin.", "and/or", "a " + strings.Repeat("x", 40)} {
		if s.in(text) {
			t.Errorf("%q is not passed over", text)
		}
	}
}
