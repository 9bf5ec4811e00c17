package reporters_test

import (
	"fmt"
	"path/filepath"
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
	// Two instances, and a statement with a finding for each of its regions.
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

// servicesReport has one fault of a block for each of thirty services, which one
// root has in another region, and another fault of that block; and a fault of
// four blocks in two files, of which one stands in two roots.
func servicesReport() finding.Report {
	report := quietReport()
	report.Summary.Systems = 2
	for i := range 30 {
		root, region := "live/eu", "eu-west-1"
		if i >= 28 {
			root, region = "live/us", "us-east-1"
		}
		address := fmt.Sprintf(`module.data.aws_db_instance.db["service-%02d"]`, i+1)
		report.Findings = append(report.Findings, finding.Finding{
			Rule: "recovery/backup-same-region", Severity: finding.Warning, Root: root, System: root,
			Resource: address, Region: region,
			Message:     "No copy of the database " + address + " leaves " + region + ".",
			Location:    location("modules/data/main.tf", 3, 1, 3, 30),
			Fingerprint: finding.Fingerprint("recovery/backup-same-region", root, address, "No copy leaves."),
			Trace: []finding.Step{
				{File: root + "/main.tf", Line: 9, Message: "module.data is called here"},
				{File: "modules/data/backup.tf", Line: 4, Message: "a backup in " + region},
				{File: "modules/data/backup.tf", Line: 4, Message: "a backup in " + region},
			},
		})
	}
	other := report.Findings[3]
	other.Message = "Backups of " + other.Resource + " are switched off."
	report.Findings = append(report.Findings, other)
	for i, block := range []string{"orders", "users", "carts", "carts", "bills"} {
		f := finding.Finding{
			Rule: "database/single-az", Severity: finding.Error, Root: "live/us", System: "live/us",
			Resource: "aws_rds_cluster." + block, Fingerprint: fmt.Sprintf("%016x", i),
			Message:  fmt.Sprintf("The database aws_rds_cluster.%s (%s-db) is in one zone for %d h.", block, block, i),
			Location: location("live/us/"+block[:1]+".tf", 2+len(block), 1, 2+len(block), 9),
		}
		if i == 3 {
			f.Root, f.System = "live/eu", "live/eu"
		}
		report.Findings = append(report.Findings, f)
	}
	finding.Sort(report.Findings)
	return report
}

// TestServicesAreTold compares what each format makes of thirty services: text
// and SARIF tell them in one, JSON has each.
func TestServicesAreTold(t *testing.T) {
	t.Parallel()
	for name, options := range map[string]reporters.Options{
		"services.text": {}, "services.expanded.text": {Expand: true}, "services.sarif": {},
	} {
		compareGolden(t, name, render(t, strings.TrimPrefix(filepath.Ext(name), "."), options, servicesReport()))
	}
	for format, want := range map[string]int{"json": 36, "sarif": 36} {
		text := string(render(t, format, reporters.Options{Expand: true}, servicesReport()))
		got := strings.Count(text, `"severity":`) + strings.Count(text, `"ruleIndex":`)
		if got != want {
			t.Errorf("%s has %d findings, want %d", format, got, want)
		}
	}
}

// TestFingerprintsOutliveInstances adds instances to a block, before and behind
// those that were there: what identifies its result stays.
func TestFingerprintsOutliveInstances(t *testing.T) {
	t.Parallel()
	want := ""
	for _, part := range [][2]int{{4, 5}, {4, 7}, {4, 31}, {0, 31}} {
		report := quietReport()
		report.Findings = servicesReport().Findings[5:][part[0]:part[1]]
		got := readSARIF(t, report).Runs[0].Results[0].Fingerprints["regionlint/v1"]
		if want == "" {
			want = got
		}
		if got != want || got == "" {
			t.Errorf("findings %d to %d have the fingerprint %s, want %s", part[0], part[1], got, want)
		}
	}
}

// TestOtherFaultsStayApart has pairs at one place that are no instances of one
// fault: both have to be told in full.
func TestOtherFaultsStayApart(t *testing.T) {
	t.Parallel()
	base := finding.Finding{
		Rule: "health/missing", Severity: finding.Warning, Root: "live", System: "live",
		Resource: `aws_route53_record.app["eu"]`, Message: "Nothing checks app.example.com.",
		Location: location("live/dns.tf", 3, 1, 3, 9),
	}
	for name, change := range map[string]func(*finding.Finding){
		"severity":  func(f *finding.Finding) { f.Severity = finding.Error },
		"wording":   func(f *finding.Finding) { f.Message = "Nothing watches app.example.com." },
		"block":     func(f *finding.Finding) { f.Resource = `aws_route53_record.apex["us"]` },
		"statement": func(f *finding.Finding) { f.Statement = &finding.Place{File: "CLAUDE.md", Line: 3} },
		"rule":      func(f *finding.Finding) { f.Rule = "health/shared" },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			other := base
			other.Resource = `aws_route53_record.app["us"]`
			change(&other)
			report := quietReport()
			report.Findings = []finding.Finding{base, other}
			if n := len(readSARIF(t, report).Runs[0].Results); n != 2 {
				t.Errorf("%d results, want 2", n)
			}
			text := string(render(t, "text", reporters.Options{}, report))
			if n := strings.Count(text, "live/dns.tf:3:1"); n != 2 {
				t.Errorf("told %d times, want 2:\n%s", n, text)
			}
		})
	}
}

func TestTextTellsRepetitionsInOne(t *testing.T) {
	t.Parallel()
	compareGolden(t, "repeated.text", render(t, "text", reporters.Options{}, repeatedReport()))
	compareGolden(t, "repeated.expanded.text", render(t, "text", reporters.Options{Expand: true}, repeatedReport()))
}

// TestTextTellsWhatDiffers has instances that differ in more than their key: the
// text says in what.
func TestTextTellsWhatDiffers(t *testing.T) {
	t.Parallel()
	report := quietReport()
	for _, name := range []string{"a", "b", "c"} {
		address := fmt.Sprintf("aws_route53_record.www[%q]", name)
		report.Findings = append(report.Findings, finding.Finding{
			Rule: "ttl/too-high", Severity: finding.Warning, Root: "live", System: "live", Resource: address,
			Message:  address + " keeps its answer for " + name + ".example.com for 300 s.",
			Location: location("live/dns.tf", 1, 1, 1, 5),
		})
	}
	text := string(render(t, "text", reporters.Options{}, report))
	want := `Likewise for 2 more: ["b"] (b.example.com) and ["c"] (c.example.com).`
	if !strings.Contains(text, want) {
		t.Errorf("%s is not told:\n%s", want, text)
	}
}

// TestTextTellsWhatElseIsWrong has several findings about one resource in one
// region each: the text names every region.
func TestTextTellsWhatElseIsWrong(t *testing.T) {
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
	for _, want := range []string{
		"No alarm watches the copy in eu-west-1.", "Likewise for 2 more: eu-central-1 and ap-northeast-1.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not told:\n%s", want, text)
		}
	}
}
