package reporters_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/reporters"
)

// repeatedReport has one fault of a block with eight instances, seen from many
// places, and one diagnostic at four.
func repeatedReport() finding.Report {
	report := quietReport()
	for i := range 8 {
		f := finding.Finding{
			Rule: "ttl/too-high", Severity: finding.Warning, Root: "live", System: "live",
			Resource: fmt.Sprintf("aws_route53_record.app[%d]", i),
			Message:  fmt.Sprintf("aws_route53_record.app[%d] has a TTL of 300 s.", i),
			Location: location("live/dns.tf", 3, 3, 3, 12),
		}
		for line := range 13 {
			f.Trace = append(f.Trace, finding.Step{File: "live/main.tf", Line: line + 1, Message: "it is used here"})
		}
		report.Findings = append(report.Findings, f)
	}
	// Two alike, and a statement with a finding for each of its regions.
	for _, resource := range []string{"aws_lb.a[0]", "aws_lb.a[1]", "", "", ""} {
		report.Findings = append(report.Findings, finding.Finding{
			Rule: "health/missing", Severity: finding.Note, Root: "live", System: "live", Resource: resource,
			Message: "Nothing checks it.", Location: location("live/lb.tf", 1, 1, 1, 5),
		})
	}
	for line := range 4 {
		report.Diagnostics = append(report.Diagnostics, finding.Diagnostic{
			Severity: finding.Warning, Summary: "No such variable", Detail: "var.zone is not declared.",
			File: "live/main.tf", Line: 2*line + 1,
		}, finding.Diagnostic{
			Severity: finding.Note, Summary: fmt.Sprintf("Note %d", line), File: "live/main.tf", Line: 2*line + 2,
		})
	}
	report.Summary = finding.Count(report.Findings)
	return report
}

func TestTextTellsRepetitionsInOne(t *testing.T) {
	t.Parallel()
	compareGolden(t, "repeated.text", render(t, "text", reporters.Options{}, repeatedReport()))
	compareGolden(t, "repeated.expanded.text", render(t, "text", reporters.Options{Expand: true}, repeatedReport()))
}

// TestTextTellsOneResourceApart shows each of several findings about one
// resource: that it is named again tells nobody what else is wrong.
func TestTextTellsOneResourceApart(t *testing.T) {
	t.Parallel()
	report := quietReport()
	for _, name := range []string{"eu-west-1", "eu-central-1", "ap-northeast-1"} {
		report.Findings = append(report.Findings, finding.Finding{
			Rule: "replication/lag-unmonitored", Severity: finding.Note, Root: "live", System: "live",
			Resource: "aws_rds_cluster.main", Message: "No alarm watches the copy in " + name + ".",
			Location: location("live/db.tf", 1, 1, 1, 5),
		})
	}
	text := string(render(t, "text", reporters.Options{}, report))
	for _, f := range report.Findings {
		if !strings.Contains(text, f.Message) {
			t.Errorf("%q is not told:\n%s", f.Message, text)
		}
	}
}
