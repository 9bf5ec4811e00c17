package rulefile_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/hashicorp/hcl/v2"
)

func nestedLists(depth int) string {
	var text strings.Builder
	for i := range depth {
		text.WriteString(strings.Repeat("  ", i) + "- x\n")
	}
	return text.String()
}

func inUTF16(text string) string {
	var bytes strings.Builder
	for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
		bytes.WriteString(string([]byte{byte(unit), byte(unit >> 8)}))
	}
	return bytes.String()
}

// TestBadFiles has files that are left out, or read in part: a diagnostic with
// the line says so, and there is no fact of what was not read.
func TestBadFiles(t *testing.T) {
	many := strings.Repeat
	const text = "# Rules\n\nPrimary: us-east-1\n"
	tests := []struct {
		name, content, want string
		line                int
		severity            hcl.DiagnosticSeverity
	}{
		{"not UTF-8", "# Rules\n\nPrimary: us-east-1 \xff\n", "CLAUDE.md is not UTF-8", 3, hcl.DiagError},
		{"Latin-1 on old Macs", "# R\r\rPrimary: us-east-1 \xe9\r", "CLAUDE.md is not UTF-8", 3, hcl.DiagError},
		{"binary", "\x00\x01\x02", "CLAUDE.md is not UTF-8", 1, hcl.DiagError},
		{"a null byte", "# Rules\n\nPrimary: us-east-1\x00\n", "CLAUDE.md is not UTF-8", 3, hcl.DiagError},
		{"UTF-16", inUTF16(text), "CLAUDE.md is not UTF-8", 1, hcl.DiagError},
		{"UTF-16 without a mark", inUTF16(text)[2:], "CLAUDE.md is not UTF-8", 1, hcl.DiagError},
		{"10 MB", many(text, 10<<20/len(text)), "CLAUDE.md is too large", 1, hcl.DiagError},
		{"lists 900 deep", nestedLists(900), "CLAUDE.md nests too deep", 101, hcl.DiagWarning},
		{"lists 3,000 deep", nestedLists(3000), "CLAUDE.md is too large", 1, hcl.DiagError},
		{"lists 3,000 deep on a line", many("- ", 3000) + "x", "CLAUDE.md nests too deep", 1, hcl.DiagWarning},
		{"quotations 3,000 deep", "x\n" + many("> ", 3000) + "x", "CLAUDE.md nests too deep", 2, hcl.DiagWarning},
		{"links that never end", "x\n\n" + many("[a](", 100_000), "CLAUDE.md was read in part", 3, hcl.DiagWarning},
		{"images in images", "x\n\n" + many("![](", 100_000), "CLAUDE.md was read in part", 3, hcl.DiagWarning},
		{"brackets", many("[", 50_000) + many("]", 50_000), "CLAUDE.md was read in part", 1, hcl.DiagWarning},
		{"emphasis", "x " + many("*a_ ", 100_000), "CLAUDE.md was read in part", 1, hcl.DiagWarning},
		{"link definitions", many("[a]: b\n", 100_000), "CLAUDE.md was read in part", 1, hcl.DiagWarning},
		{"a heading of links", "x\n\n# " + many("[a](", 100_000), "CLAUDE.md was read in part", 3, hcl.DiagWarning},
		{
			"a table with more cells than text", "|" + many("a|", 9_000) + "\n|" + many("-|", 9_000) + "\n" +
				many("|b|\n", 100_000), "CLAUDE.md was read in part", 1, hcl.DiagWarning,
		},
		{
			"a long text before a list", many("word ", 2_000) + ":\n\n" + many("- us-east-1\n", 50_000),
			"CLAUDE.md was read in part", 169, hcl.DiagWarning,
		},
		{
			"blocks of settings", many("```regionlint\n```\n```regionlint\nhub = 1\n```\n", 9_000), "Not a string",
			4, hcl.DiagError,
		},
		{"a deep block", block("x = " + many("[", 100_000)), "Nesting is too deep", 2, hcl.DiagError},
		{"a broken block", block("primary = ["), "", 3, hcl.DiagError},
	}
	parser := newParser(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			file, diags := parser.Parse("CLAUDE.md", []byte(test.content))
			if len(diags) == 0 || len(file.Statements) > 0 {
				t.Fatalf("%d diagnostics and %d facts, want a diagnostic and no fact", len(diags), len(file.Statements))
			}
			found := false
			for _, diag := range diags {
				found = found || strings.HasPrefix(diag.Summary, test.want) && diag.Severity == test.severity &&
					diag.Subject.Start.Line == test.line
			}
			if !found {
				t.Errorf("%s at %v, want %q at line %d", diags[0].Summary, diags[0].Subject, test.want, test.line)
			}
		})
	}
}

// What costs too much is left out, and what stands around it is read.
func TestReadInPart(t *testing.T) {
	text := "Primary: us-east-1\n\n" + strings.Repeat("![](", 100_000) + "\n\nRTO: 5 minutes\n"
	file, diags := newParser(t).Parse("CLAUDE.md", []byte(text))
	if got := fmt.Sprint(describe(file)); got != "[primary us-east-1 rto = 300 s]" || len(diags) != 1 {
		t.Errorf("facts %s and diagnostics %v, want two facts and a warning", got, diags)
	}
	if last := file.Statements[1]; last.StartLine != 5 {
		t.Errorf("the second fact is on line %d, want 5", last.StartLine)
	}
}

// Of very many faults the first are told, and the others counted.
func TestManyFaults(t *testing.T) {
	_, diags := newParser(t).Parse("CLAUDE.md", []byte(block(strings.Repeat("rto = \"soon\"\n", 1_000))))
	if last := diags[len(diags)-1]; len(diags) != 51 || last.Summary != "CLAUDE.md has 949 more faults" ||
		last.Severity != hcl.DiagError {
		t.Errorf("%d diagnostics, the last %v, want 51 and a count of the others", len(diags), last)
	}
}

// Text that makes Markdown parsers slow has to end: where the time that it takes
// grows with its square, the test run's own limit stops it. None of it is a fact.
func TestHostileText(t *testing.T) {
	parser := newParser(t)
	for _, piece := range []string{
		"[", "]", "![](", "[a][b]", "[a](<b ", "[a](b \"", "*a ", "**a*b ", "*a_ ", "~~a ", "`", "` `` ", "<a ",
		"<!-- ", "<a b=\"", "> ", "> a\n", "- > ", "| a ", "|-", "| `a\\|b` |\n", "\\", "&amp;", "&#x",
		"us-east-1, ", "no ", "((", "1 ", "a.\n", "\r", "\n", "a: b\n", "- a:\n", "# a:\n\n", "@a.md ", "```\n",
		"~~~\na\n", "a\n===\n", "<div>\n\n", "プライマリ", "\u200b", "0.", "/a", "-> ", "must ", "in production ",
		"must stay in ",
	} {
		for _, before := range []string{"## Regions\n\n", "x ", "| a | b |\n|---|---|\n| x "} {
			file, _ := parser.Parse("CLAUDE.md", []byte(before+strings.Repeat(piece, 100_000/len(piece))))
			if len(file.Statements) > 0 {
				t.Errorf("%q: %d statements", piece, len(file.Statements))
			}
		}
	}
}

// TestLines has facts behind what could shift the count of lines.
func TestLines(t *testing.T) {
	const fact = "Primary: us-east-1"
	tests := []struct {
		name, before string
		line         int
	}{
		{"line feeds", "a\n\nb\n\n", 5},
		{"carriage returns and line feeds", "a\r\n\r\nb\r\n\r\n", 5},
		{"carriage returns", "a\r\rb\r\r", 5},
		{"all of them", "a\r\n\rb\n\r", 5},
		{"byte order mark", "\ufeffa\n\n", 3},
		{"byte order mark and front matter", "\ufeff---\r\na: b\r\n---\r\n\r\n", 5},
		{"lines of one paragraph", "a\nb\n", 3},
		{"a line of a megabyte", strings.Repeat("word ", 200_000) + "\n\n", 3},
		{"code", "```\n\n\n```\n", 5},
		{"a comment", "<!--\n\n\n-->\n\n", 6},
		{"a table", "| a | b |\n|---|---|\n| c | d |\n\n", 5},
		{"other signs that end lines elsewhere", "a\u2028b\u0085c\vd\f\n\n", 3},
		{"a deep line", strings.Repeat(" ", 300) + "- x\n\n", 3},
	}
	parser := newParser(t)
	for _, test := range tests {
		file, _ := parser.Parse("CLAUDE.md", []byte(test.before+fact))
		if len(file.Statements) != 1 || file.Statements[0].StartLine != test.line ||
			file.Statements[0].EndLine != test.line || file.Statements[0].Text != fact {
			t.Errorf("%s: %+v, want %q on line %d", test.name, file.Statements, fact, test.line)
		}
	}
}

// An empty file, or one with nothing in it but marks, is no fault.
func TestNothingToRead(t *testing.T) {
	parser := newParser(t)
	for _, text := range []string{
		"", "\ufeff", "\n", "\r", "---", "---\n", "---\n---", "+++", "```", "```regionlint", "|", "#", ">", "- ", "@",
		"<!--", "\\", "[]()", "[x]:", "****", "~~~~",
	} {
		file, diags := parser.Parse("CLAUDE.md", []byte(text))
		if len(diags) > 0 || len(file.Statements)+len(file.Gaps)+len(file.Imports) > 0 {
			t.Errorf("%q: %+v %v, want nothing", text, file, diags)
		}
	}
}

// Text that breaks off in the middle of a rule stops nothing.
func TestBrokenSentences(t *testing.T) {
	parser := newParser(t)
	for text, want := range map[string]string{
		"- The : data must stay in eu-west-1": "residency all in eu-west-1",
		"**(**:\n\n- Backups only are located in EU and to under no circumstances ever be into": "" +
			"residency \"Backups\" in EU",
	} {
		file, _ := parser.Parse("CLAUDE.md", []byte(text))
		if got := strings.Join(describe(file), ", "); got != want {
			t.Errorf("%q says %q, want %q", text, got, want)
		}
	}
}
