package rulefile_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestStatementList reads testdata/statements.txt, which explains its form.
func TestStatementList(t *testing.T) {
	content, err := os.ReadFile("testdata/statements.txt")
	if err != nil {
		t.Fatal(err)
	}
	heading, statement, want := "", "", []string{}
	parser := newParser(t)
	check := func() {
		if statement == "" {
			return
		}
		file, diags := parser.Parse("CLAUDE.md", []byte("## "+heading+"\n\n- "+statement+"\n"))
		if len(diags) > 0 {
			t.Errorf("%s: %v", statement, diags)
		}
		if diff := cmp.Diff(want, describe(file)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", statement, diff)
		}
		statement, want = "", []string{}
	}
	for line := range strings.Lines(string(content)) {
		line = strings.TrimRight(line, "\n")
		fact, isFact := strings.CutPrefix(line, "    ")
		name, isHeading := strings.CutPrefix(line, "## ")
		switch {
		case isFact:
			want = append(want, fact)
		case isHeading:
			check()
			heading = name
		case line != "" && !strings.HasPrefix(line, "# "):
			check()
			statement = line
		}
	}
	check()
}
