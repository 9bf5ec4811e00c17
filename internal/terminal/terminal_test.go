package terminal_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/terminal"
)

func TestVisible(t *testing.T) {
	for text, want := range map[string]string{
		"plain":            "plain",
		"東京 é":             "東京 é",
		"\x1b]0;title\a":   `\x1b]0;title\x07`,
		"a\u202eb":         `a\u202eb`,
		"line\nend\r\ttab": `line\nend\r\ttab`,
		"no\xffUTF-8":      `no\xffUTF-8`,
		"\uFFFD":           "\uFFFD",
	} {
		if got := terminal.Visible(text); got != want {
			t.Errorf("Visible(%q) = %s, want %s", text, got, want)
		}
	}
}

func TestProse(t *testing.T) {
	if got, want := terminal.Prose(" a\n\tb \x1b[31m"), `a b \x1b[31m`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestInert(t *testing.T) {
	for line, want := range map[string]string{
		"a::b":         "a::b",
		"  ::error::x": `  \::error::x`,
		"x ##[group]y": `x ##\[group]y`,
		"# heading ##": "# heading ##",
		"    no trick": "    no trick",
	} {
		if got := terminal.Inert(line); got != want {
			t.Errorf("Inert(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		limit int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"a-word-that-is-too-long b", 7, []string{"a-word-that-is-too-long", "b"}},
		{"東京 東京", 8, []string{"東京", "東京"}},
	} {
		if diff := cmp.Diff(test.want, terminal.Wrap(test.text, test.limit)); diff != "" {
			t.Errorf("%q in %d columns (-want +got):\n%s", test.text, test.limit, diff)
		}
	}
}
