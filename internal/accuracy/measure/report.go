package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/regionlint/regionlint/internal/accuracy"
	"github.com/regionlint/regionlint/internal/accuracy/survey"
)

// write prints what differs between a run and the recorded data, and its sums.
func write(out io.Writer, result survey.Result, compared accuracy.Comparison, regions []string) error {
	var text strings.Builder
	for _, name := range result.Absent {
		fmt.Fprintln(&text, "absent:", name)
	}
	for _, err := range result.Failed {
		fmt.Fprintln(&text, "failed:", err)
	}
	for _, change := range regions {
		fmt.Fprintln(&text, "region:", change)
	}
	for _, f := range compared.New {
		fmt.Fprintf(&text, "new: %s %s %s %s %s %s\n  %s\n",
			f.Repository, f.Severity, f.Rule, f.Place, f.Root, f.Resource, f.Message)
	}
	for _, f := range compared.Gone {
		fmt.Fprintf(&text, "gone: %s %s %s %s %s %s (%s)\n",
			f.Repository, f.SeverityNow, f.Rule, f.Place, f.Root, f.Resource, f.VerdictNow)
	}
	for _, f := range compared.Back {
		fmt.Fprintf(&text, "back: %s %s %s %s %s (%s)\n", f.Repository, f.Rule, f.Place, f.Root, f.Resource, f.Verdict)
	}
	for _, m := range compared.Moved {
		fmt.Fprintf(&text, "moved: %s %s %s %s: %s %s to %s %s\n", m.Was.Repository, m.Was.Rule, m.Was.Root,
			m.Was.Resource, m.Was.SeverityNow, m.Was.Place, m.Is.Severity, m.Is.Place)
	}
	fmt.Fprintf(&text, "%d repositories, %d findings: %d new, %d gone, %d back, %d moved; %d regions said otherwise\n",
		len(result.Repositories), len(result.Findings), len(compared.New), len(compared.Gone), len(compared.Back),
		len(compared.Moved), len(regions))
	_, err := io.WriteString(out, text.String())
	return err
}
