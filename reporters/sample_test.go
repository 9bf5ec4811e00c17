package reporters_test

import "github.com/regionlint/regionlint/internal/finding"

const docs = "https://github.com/regionlint/regionlint/blob/main/docs/rules/"

// richReport has one of everything that a format has to cope with.
func richReport() finding.Report {
	findings := richFindings()
	summary := finding.Count(findings)
	summary.Files, summary.Resources, summary.Systems = 14, 46, 2
	return finding.Report{
		Tool:     finding.Tool{Name: "regionlint", Version: "0.1.0"},
		Summary:  summary,
		Findings: findings,
		Diagnostics: []finding.Diagnostic{
			{
				Severity: finding.Warning, Summary: "No rule file is UTF-8",
				Detail: "Two \x1b]0;files\a were skipped.",
			},
			{
				Severity: finding.Error, Summary: "Unclosed configuration block", File: "live/app/broken.tf", Line: 7,
				Detail: "There is no closing brace for this block before the end of the file.\n" +
					"The rest of the module was evaluated; resources in this file may be missing.",
			},
			{
				Severity: finding.Note, Summary: "Module is not on disk", File: "live/app/main.tf", Line: 31,
			},
		},
		Coverage: finding.Coverage{
			FilesRead:   14,
			FilesUnread: []string{"live/app/broken.tf"},
			RuleFiles:   []string{"CLAUDE.md"},
			NotSearched: []string{"build", "live/current"},
			OpaqueModules: []string{
				"terraform-aws-modules/alb/aws", "terraform-aws-modules/eks/aws",
				"terraform-aws-modules/rds/aws", "terraform-aws-modules/vpc/aws",
			},
			Described: []finding.Described{{Module: "terraform-aws-modules/vpc/aws", Version: "6.6.0"}},
			Regions: finding.RegionCoverage{
				Known: 33, Symbolic: 2, Global: 6, Unknown: 5,
				Causes: map[string]int{"the provider has no region": 4, "var.zone has no value": 1},
			},
			Transfers: []finding.Transfer{
				{From: "ap-northeast-1", To: "us-east-1", Paths: 2, USDPerGB: new(0.09), AsOf: "2026-11-21"},
				{From: "us-east-1", To: "ap-northeast-1", Paths: 3, USDPerGB: new(0.02), AsOf: "2026-11-21"},
				{From: "us-east-1", To: "eu-west-1", Paths: 1, USDPerGB: new(0.02), AsOf: "2026-11-21"},
				{From: "us-east-1", To: "eu-west-2", Paths: 1, USDPerGB: new(0.02), AsOf: "2026-11-21"},
				{From: "us-east-1", To: "eu-west-3", Paths: 1, USDPerGB: new(0.02), AsOf: "2026-11-21"},
				{From: "us-east-1", To: "var.standby", Paths: 1},
				{From: "var.standby", To: "us-east-1", Paths: 1},
			},
			RulesEvaluated:    12,
			RulesNotEvaluated: []finding.NotEvaluated{{Rule: "ttl/too-low", Reason: "no routes"}},
		},
		Rules: []finding.Rule{
			{
				ID: "database/single-region", Level: finding.Error, Title: "A database lives in one region only",
				Description: "Every member of the group is in one region, while the system runs in others.\n\n" +
					"When that region is lost, the data is lost to **all** of them.",
				Remediation: "Add a member in another region: see `replicate_source_db`.",
				Sources:     []string{"Amazon RDS User Guide, \"Working with DB instance read replicas\""},
				Since:       "0.1.0", Needs: []string{"topology.groups"}, Docs: docs + "database/single-region.md",
			},
			{
				ID: "residency/region-not-allowed", Level: finding.Error, Title: "Data stands where it must not",
				Description: "A rule file pins this data to regions, and it stands in another.", Since: "0.1.0",
				Docs: docs + "residency/region-not-allowed.md",
			},
			{
				ID: "ttl/too-high", Level: finding.Warning, Title: "DNS answers outlive a failover", Fixable: true,
				Description: "Resolvers keep the answer for the TTL.", Remediation: "Set the TTL to 60 s or less.",
				Since: "0.1.0", Docs: docs + "ttl/too-high.md",
			},
		},
	}
}

func richFindings() []finding.Finding {
	return []finding.Finding{
		{
			Rule: "intent/region-unused", Severity: finding.Warning, System: "live/app", Root: "live/app",
			Message:  "CLAUDE.md declares eu-west-1 as a secondary region, and nothing in the code is there.",
			Location: location("CLAUDE.md", 6, 1, 6, 38), Fingerprint: "00000000000000a1",
			Statement: &finding.Place{File: "CLAUDE.md", Line: 6},
		},
		{
			Rule: "database/single-region", Severity: finding.Error, System: "live/app", Root: "live/app",
			Resource: "aws_db_instance.orders", Region: "ap-northeast-1",
			Message: "aws_db_instance.orders keeps its data in ap-northeast-1 alone, while the service also runs in " +
				"us-east-1 and eu-west-1: when ap-northeast-1 is lost, both lose their orders.",
			Location: location("live/app/database.tf", 12, 1, 12, 36), Fingerprint: "00000000000000a2",
			Trace: []finding.Step{
				{File: "live/app/providers.tf", Line: 1, Message: `the default provider has region = "ap-northeast-1"`},
				{
					File: "modules/a-module-with-a-rather-long-name/service.tf", Line: 140,
					Message: `module.service["us-east-1"].aws_lb.main serves from us-east-1 and reads the orders ` +
						"through the environment of its tasks",
				},
				{Message: "the rule files of two systems name eu-west-1"},
			},
			Statement: &finding.Place{File: "CLAUDE.md", Line: 5},
		},
		{
			Rule: "ttl/too-high", Severity: finding.Warning, System: "live/app", Root: "live/app",
			Resource: `aws_route53_record.app["eu"]`,
			Message:  "The TTL of app.example.com is 300 s, above 60 s; clients keep a dead region for up to 300 s",
			Location: location("live/app/database.tf", 40, 3, 40, 12), Fingerprint: "00000000000000a3",
			Fix: &finding.Fix{
				Edit: finding.Edit{
					Op: finding.SetAttribute, Address: `aws_route53_record.app["eu"]`, Path: []string{"ttl"}, Value: 60,
				},
				Safety: finding.Safe,
			},
		},
		{
			Rule: "residency/region-not-allowed", Severity: finding.Error, System: "live/地域", Root: "live/地域",
			Resource: "aws_s3_bucket.eu_users", Region: "us-east-1",
			Message: "aws_s3_bucket.eu_users (ユーザーデータ) stands in us-east-1; [CLAUDE.md](https://x.invalid) allows " +
				"<eu-west-1> & <eu-central-1>.\n::error::not a command ##[error]\x1b[31m \u202eevil",
			Location: location("live/地域/a b#1?%20[x].tf", 3, 1, 3, 40), Fingerprint: "00000000000000a4",
			Trace: []finding.Step{{File: "live/地域/a b#1?%20[x].tf", Line: 9, Message: "region is set here."}},
		},
		{
			Rule: "acme/house-rule", Severity: finding.Note, System: "live/地域", Root: "live/地域",
			Message:  "A rule of one's own has no entry in the catalogue.",
			Location: location("z\x1b[2J.tf", 0, 0, 0, 0), Fingerprint: "00000000000000a5",
		},
		{
			Rule: "ttl/too-high", Severity: finding.Warning, System: "live/app", Root: "live/app", Suppressed: true,
			Resource: "aws_route53_record.old", Message: "This one is suppressed.",
			Location: location("z.tf", 1, 1, 1, 5), Fingerprint: "00000000000000a6",
		},
	}
}

func location(file string, line, column, endLine, endColumn int) finding.Location {
	return finding.Location{
		File:  file,
		Start: finding.Position{Line: line, Column: column},
		End:   finding.Position{Line: endLine, Column: endColumn},
	}
}

// quietReport is of a run that found nothing.
func quietReport() finding.Report {
	return finding.Report{
		Tool:    finding.Tool{Name: "regionlint", Version: "0.1.0"},
		Summary: finding.Summary{Files: 3, Resources: 8, Systems: 1},
		Coverage: finding.Coverage{
			FilesRead: 3, Regions: finding.RegionCoverage{Known: 8}, RulesEvaluated: 4,
		},
		Rules: richReport().Rules[:1],
	}
}
