package rulefile_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/parser/rulefile"
)

// Documents whose structure carries the meaning: headings, tables, nested lists.
func TestStructure(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{
			"table of regions and roles", "| Region | Role |\n|---|---|\n| us-east-1 | Primary |\n" +
				"| Frankfurt | DR |\n",
			[]string{"primary us-east-1", "standby Frankfurt?"},
		},
		{
			"role before region", "| Role | AWS region |\n|---|---|\n| **Primary** | `eu-west-1` |\n| " +
				"Backup | eu-north-1 |\n",
			[]string{"primary eu-west-1", "backup eu-north-1"},
		},
		{
			"region among other columns", "| Cluster | Scope | Region | Use |\n|---|---|---|---|\n| " +
				"`prod-va` | regional | us-east-1 | PRIMARY (writer) |\n",
			[]string{"primary us-east-1"},
		},
		{
			"role in the same cell", "| Part | Region(s) |\n|---|---|\n" +
				"| RDS, the database | us-east-1 (primary) |\n",
			[]string{"primary us-east-1"},
		},
		{
			"tiers", "| Tier | RTO | RPO |\n|---|---|---|\n| Critical | <1 min | 0 |\n",
			[]string{"rto < 60 s | tier critical", "rpo = 0 s | tier critical"},
		},
		{
			"objectives as rows", "| Metric | Target | Meaning |\n|---|---|---|\n| **RPO** (Recovery " +
				"Point Objective) | < 1 second | loss |\n| RTO | ≤ **60 s** | |\n",
			[]string{"rpo < 1 s", "rto <= 60 s"},
		},
		{
			"target and actual",
			"| Service | Target RTO | Actual RTO |\n|---|---|---|\n| Payments | 15 min | 25 min |\n",
			[]string{"rto = 900 s | of Payments"},
		},
		{
			"heading as key", "## RTO\n\n5 minutes\n\n## Regions\n\n- us-east-1\n- eu-west-1\n",
			[]string{"rto = 300 s", "serving us-east-1", "serving eu-west-1"},
		},
		{
			"nested list", "- Primary:\n  - us-east-1\n- Secondary:\n  - eu-west-1\n  - eu-west-3\n",
			[]string{"primary us-east-1", "secondary eu-west-1", "secondary eu-west-3"},
		},
		{
			"polarity of the lead", "**DO NOT deploy to these regions:**\n\n- us-west1\n- us-east4\n",
			[]string{"forbidden us-west1", "forbidden us-east4"},
		},
		{
			"environment of the heading",
			"### Production\n\n- Primary: us-east-1\n\n### Staging\n\n- Region: us-west-2\n",
			[]string{"primary us-east-1 | in production", "serving us-west-2 | in staging"},
		},
		{
			"bold lines as headings", "## DR\n\n**Tier 1**\n\nRTO 1 min, RPO 0\n\n" +
				"**Tier 2** (internal)\n\nRTO 1 h\n\n" +
				"## Limits\n\nRTO 2 h\n",
			[]string{
				"rto = 60 s | tier 1", "rpo = 0 s | tier 1", "rto = 3600 s | tier 2", "rto = 7200 s",
			},
		},
		{
			"bold lines that silence or state", "**Roadmap**\n\nPrimary: eu-west-1\n\n**Primary: us-east-1**\n\n" +
				"RTO: 1 h\n\n" +
				"**Current state**\n\nStandby: us-west-2\n",
			[]string{"standby us-west-2"},
		},
		{"sections of what is not", "## Non-goals\n\n- Active-active in us-east-1 and eu-west-1\n\n" +
			"## Alternatives considered\n\n- RTO: 5 min\n\n## Example\n\nPrimary: us-east-1\n", []string{}},
		{
			"front lines with hard breaks", "**DR Region:** us-west-2 (Oregon)  \n**DR Pattern:** Warm " +
				"Standby (Active-Passive)  \n",
			[]string{"standby us-west-2", "model warm-standby"},
		},
		{
			"code, comments, quotes and front matter",
			"---\nregion: us-east-1\n---\n\n```bash\nPrimary: us-east-1\n```\n\n    Primary: " +
				"us-east-1\n\n<!-- Primary: us-east-1 -->\n\n> Primary: us-east-1\n\n~~Primary: us-east-1~~\n",
			[]string{},
		},
		{
			"alert", "> [!IMPORTANT]\n> All customer data must stay in the EU.\n",
			[]string{`residency "All customer data" in EU`},
		},
		{
			"data with its copies", "- **Residency** — EU patient data + backups stay in EU regions.\n" +
				"- Billing data and their snapshots stay in eu-west-1.\n- Backups stay in eu-west-2.\n",
			[]string{
				`residency "EU patient data + backups" in EU`,
				`residency "Billing data and their snapshots" in eu-west-1`,
			},
		},
		{"false friend by heading", "## Caching\n\n- TTL: 300s\n\n## DNS\n\n- TTL: 60s\n", []string{"ttl 60..60 s"}},
		{
			"city, code and role", "| Name | Code | Use |\n|---|---|---|\n| Tokyo | ap-northeast-1 | primary |\n",
			[]string{"primary ap-northeast-1"},
		},
		{
			"region and environment", "| Region | Env |\n|---|---|\n| us-east-1 | prod |\n" +
				"| us-west-2 | staging |\n",
			[]string{"serving us-east-1 | in production", "serving us-west-2 | in staging"},
		},
		{
			"lines without bullets", "You write Terraform.\nPrimary region: us-east-1\n" +
				"No egress to 0.0.0.0/0\nRTO: 5 min\n",
			[]string{"primary us-east-1", "egress deny 0.0.0.0/0", "rto = 300 s"},
		},
		{
			"lists three deep", "- DNS\n  - TTL\n    - min 30 s\n    - max 60 s\n",
			[]string{"ttl 30.. s", "ttl ..60 s"},
		},
		{
			"environments with a model", "| Env | Region | Model | RTO |\n|---|---|---|---|\n" +
				"| dev | us-west-2 | single-region " +
				"| 4 h |\n",
			[]string{
				"serving us-west-2 | in development", "model single-region | in development",
				"rto = 14400 s | in development",
			},
		},
		{
			"law by jurisdiction", "| Place | Law | Rule |\n|---|---|---|\n" +
				"| EU | GDPR | Personal data must stay in the EEA |\n",
			[]string{`residency "Personal data" in EEA`},
		},
		{
			"residency of data", "## Data residency\n\n| Data | Region |\n|---|---|\n" +
				"| EU user data | eu-west-1 |\n| Backups | `eu-central-1` |\n" +
				"| Analytics | any |\n| GDPR data | eu-* only |\n",
			[]string{
				`residency "EU user data" in eu-west-1`,
				`residency "Backups" in eu-central-1`,
				`residency "GDPR data" in eu-*`,
			},
		},
		{
			"allowed regions of data", "## Sovereignty\n\n| Data class | Owner | Allowed regions |\n|---|---|---|\n" +
				"| PII | us-team | eu-west-1, eu-central-1 |\n| Health records | ops | EU only |\n",
			[]string{
				`residency "PII" in eu-west-1, eu-central-1`, `residency "Health records" in EU`,
			},
		},
		{
			"where data must stay", "| Dataset | Must stay in |\n|---|---|\n" +
				"| Profiles | eu-* |\n| Payments | India |\n",
			[]string{`residency "Profiles" in eu-*`, `residency "Payments" in IN`},
		},
		{
			"residency by jurisdiction", "## Residency\n\n| Jurisdiction | Region | Law |\n|---|---|---|\n" +
				"| EU | eu-west-1 | GDPR |\n| Brazil (LGPD) | sa-east-1 | |\n| Japan | ap-northeast-1 | planned |\n",
			[]string{
				`residency "EU data" in eu-west-1`,
				`residency "Brazil data" in sa-east-1`,
			},
		},
		{
			"residency with regions of several roles", "## Data residency\n\n| Country | Data | Primary region | " +
				"Backup region | Forbidden regions |\n|---|---|---|---|---|\n" +
				"| Germany | Health records | eu-central-1 | eu-west-1 | us-* |\n" +
				"| India | PII | ap-south-1 | ap-south-2 | |\n| Other | everything else | us-east-1 | us-west-2 | |\n",
			[]string{
				`residency "Health records" in eu-central-1, eu-west-1`,
				`residency "PII" in ap-south-1, ap-south-2`,
			},
		},
		{
			"data and regions under another heading", "## Storage\n\n| Data | Region |\n|---|---|\n" +
				"| EU user data | eu-west-1 |\n",
			[]string{},
		},
		{
			"sections of one region", "#### EU-WEST-1 (Ireland)\n\n" +
				"- Allowed regions: eu-west-1, eu-central-1\n", []string{},
		},
		{
			"inputs of a module", "## Inputs\n\n| Name | Default |\n|---|---|\n" +
				"| primary region | us-east-1 |\n| TTL | 60 |\n",
			[]string{},
		},
		{
			"prohibitions", "## Never\n\n- Deploy to us-east-1\n- TTL: 300s\n\n## Rules never to break\n" +
				"\n- TTL: 60s\n",
			[]string{"ttl 60..60 s"},
		},
		{
			"regions that are used and not", "## Regions we use\n\n- eu-west-1\n\n" +
				"## Regions we do not use\n\n- us-east-1\n",
			[]string{"serving eu-west-1", "forbidden us-east-1"},
		},
		{
			"objectives of tiers by heading", "### Tier 1 services\n\n- RTO: 5 min\n\n" +
				"### Critical rules\n\n- RPO: 1 min\n",
			[]string{"rto = 300 s | tier 1", "rpo = 60 s"},
		},
		{
			"byte order mark and mixed line ends",
			"\ufeff## Regions\r\n\r\n- Primary: us-east-1\r- Secondary: eu-west-1\n",
			[]string{"primary us-east-1", "secondary eu-west-1"},
		},
	}
	parser := newParser(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			file, diags := parser.Parse("CLAUDE.md", []byte(test.text))
			if len(diags) > 0 {
				t.Error(diags)
			}
			if diff := cmp.Diff(test.want, describe(file)); diff != "" {
				t.Errorf("facts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSources(t *testing.T) {
	const text = "# Rules\n\nIntro. We run in us-east-1\nand eu-west-1. RTO is under\n5 minutes.\n\n|" +
		" Region | Role |\n|---|---|\n| us-east-1 | Primary |\n"
	file, _ := newParser(t).Parse("docs/CLAUDE.md", []byte(text))
	var got []rulefile.Source
	for _, s := range file.Statements {
		got = append(got, s.Source)
	}
	want := []rulefile.Source{
		{File: "docs/CLAUDE.md", StartLine: 3, EndLine: 4, Text: "We run in us-east-1 and eu-west-1."},
		{File: "docs/CLAUDE.md", StartLine: 4, EndLine: 5, Text: "RTO is under 5 minutes."},
		{File: "docs/CLAUDE.md", StartLine: 9, EndLine: 9, Text: "us-east-1 | Primary"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
}

// Lines that Markdown joins, and the marks of alerts, are not part of a text.
func TestSourcesOfLines(t *testing.T) {
	const text = "**DR Region:** us-west-2  \n**RTO:** 5 min\n**RPO:** 1 min\n\n> [!WARNING]\n" +
		"> Never deploy to cn-north-1.\n"
	file, _ := newParser(t).Parse("CLAUDE.md", []byte(text))
	var got []rulefile.Source
	for _, s := range file.Statements {
		got = append(got, s.Source)
	}
	want := []rulefile.Source{
		{File: "CLAUDE.md", StartLine: 1, EndLine: 1, Text: "DR Region: us-west-2"},
		{File: "CLAUDE.md", StartLine: 2, EndLine: 2, Text: "RTO: 5 min"},
		{File: "CLAUDE.md", StartLine: 3, EndLine: 3, Text: "RPO: 1 min"},
		{File: "CLAUDE.md", StartLine: 6, EndLine: 6, Text: "Never deploy to cn-north-1."},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
}

func TestTooLongSentence(t *testing.T) {
	text := "## Regions\n\nPrimary: us-east-1" + strings.Repeat(" and more words", 100) + ".\n"
	file, _ := newParser(t).Parse("CLAUDE.md", []byte(text))
	if len(file.Statements) > 0 || len(file.Gaps) != 1 ||
		!strings.Contains(file.Gaps[0].Reason, "at most 250 are read") {
		t.Errorf("%+v %+v", file.Statements, file.Gaps)
	}
}
