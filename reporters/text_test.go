package reporters_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/reporters"
)

func TestTextVariants(t *testing.T) {
	t.Parallel()
	for name, options := range map[string]reporters.Options{
		"rich.color.text":  {Color: true},
		"rich.narrow.text": {Width: 48},
		"rich.quiet.text":  {Quiet: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			compareGolden(t, name, render(t, "text", options, richReport()))
		})
	}
}

func TestTextIsOneLineWhenAllIsWell(t *testing.T) {
	t.Parallel()
	unknown := quietReport()
	unknown.Summary.Suppressed = 2
	unknown.Coverage.Regions.Unknown = 1
	unknown.Coverage.OpaqueModules = []string{"a", "b"}
	for _, test := range []struct {
		name    string
		options reporters.Options
		report  finding.Report
		want    string
	}{
		{"plain", reporters.Options{}, quietReport(), "No findings in 1 system, 8 resources, 3 files.\n"},
		{
			"with limits",
			reporters.Options{},
			unknown,
			"No findings in 1 system, 8 resources, 3 files; 2 suppressed; 1 region unknown; 2 modules not on disk.\n",
		},
		{"quiet", reporters.Options{Quiet: true}, quietReport(), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := string(render(t, "text", test.options, test.report))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTextStaysWithinTheWidth(t *testing.T) {
	t.Parallel()
	report := quietReport()
	report.Findings = []finding.Finding{{
		Rule: "ttl/too-high", Severity: finding.Warning, Message: strings.Repeat("word 東京 ", 60),
		Location: location("dns.tf", 1, 1, 1, 2),
		Trace:    []finding.Step{{File: "dns.tf", Line: 9, Message: strings.Repeat("step ", 60)}},
	}}
	const limit = 60
	for line := range strings.Lines(string(render(t, "text", reporters.Options{Width: limit}, report))) {
		columns := 0
		for _, r := range strings.TrimSuffix(line, "\n") {
			columns++
			if unicode.Is(unicode.Han, r) {
				columns++
			}
		}
		if columns > limit {
			t.Errorf("%d columns: %q", columns, line)
		}
	}
}

// Names and messages come from files that anyone may have written: nothing in
// them may act on the terminal, or on the runner of a GitHub workflow.
func FuzzTextIsInert(f *testing.F) {
	f.Add("a.tf", "plain")
	f.Add("::add-mask::x.tf", "\n::error::x")
	f.Add("\x1b]0;title\a", "##[error]x\r\n::set-output name=a::b")
	f.Add("\u202e\u2066", "\xff\xfe\u0085\u2028")
	f.Fuzz(func(t *testing.T, name, text string) {
		report := quietReport()
		report.Findings = []finding.Finding{{
			Rule: text, Severity: finding.Error, Message: text, System: name, Resource: text,
			Location:  location(name, 1, 1, 1, 1),
			Trace:     []finding.Step{{File: name, Line: 1, Message: text}},
			Statement: &finding.Place{File: name, Line: 1},
			Fix: &finding.Fix{
				Edit: finding.Edit{Address: text, Path: []string{text}, Value: text},
				Also: []finding.Edit{
					{Op: finding.SetExpression, Address: text, Path: []string{text}, Expression: text},
				},
			},
		}}
		report.Summary.Systems = 2
		report.Diagnostics = []finding.Diagnostic{
			{Severity: finding.Note, Summary: text, Detail: text, File: name, Line: 1},
		}
		report.Coverage.FilesUnread = []string{name}
		report.Coverage.OpaqueModules = []string{text}
		report.Coverage.Regions.Causes = map[string]int{text: 1}
		output := string(render(t, "text", reporters.Options{Width: 40}, report))
		for line := range strings.Lines(output) {
			line = strings.TrimSuffix(line, "\n")
			if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
				t.Errorf("a command to the runner: %q", line)
			}
			for _, r := range line {
				if !unicode.IsPrint(r) {
					t.Errorf("%U is printed: %q", r, line)
				}
			}
		}
	})
}

// 2026-11-21, two busy cores: 5.5 ms, 2.7 MB.
func BenchmarkText(b *testing.B) {
	report := reportOf(5000)
	reporter, err := reporters.New("text", reporters.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		var out bytes.Buffer
		if err := reporter.Report(&out, report); err != nil {
			b.Fatal(err)
		}
	}
}
