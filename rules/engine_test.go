package rules

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
)

// noPlaces is a locator of documents that come from no file.
type noPlaces struct{}

func (noPlaces) locate(string, string, string) (site, bool) { return site{}, false }

func (noPlaces) literal(string, string, string) bool { return false }

func (noPlaces) described(string, string, string) (string, string, bool) { return "", "", false }

// calledPlaces finds everything in one line of a module.
type calledPlaces struct{}

func (calledPlaces) literal(string, string, string) bool { return true }

func (calledPlaces) described(string, string, string) (string, string, bool) { return "", "", false }

func (calledPlaces) locate(_, _, attribute string) (site, bool) {
	place := site{Location: lines("modules/db/main.tf", 7, 7)}
	if attribute != "" {
		place.Location = lines("modules/db/main.tf", 9, 9)
	}
	place.calls = []finding.Step{{File: "main.tf", Line: 3, Message: "module.db is called here"}}
	return place, true
}

// estate is a document on which the first rules fire: a database in Tokyo and
// an unwatched record beside it.
func estate() *topology.Document {
	tokyo := topology.Place{Region: "ap-northeast-1", RegionStatus: region.Known}
	virginia := topology.Place{Region: "us-east-1", RegionStatus: region.Known}
	database := topology.Element{Address: "aws_db_instance.main", Root: "."}
	record := topology.Element{Address: "aws_route53_record.tokyo", Root: "."}
	return &topology.Document{
		Schema: topology.Schema,
		System: topology.System{Name: "shop", Roots: []string{"."}, MultiRegion: true},
		Resources: map[string][]*topology.Resource{
			"aws_db_instance": {{
				Address: database.Address, Root: ".", Type: "aws_db_instance",
				Region: topology.Region{Name: "ap-northeast-1", Status: region.Known},
				Source: topology.Source{File: "db.tf", StartLine: 4, EndLine: 9},
			}},
			"aws_route53_record": {{
				Address: record.Address, Root: ".", Type: "aws_route53_record",
				Region: topology.Region{Status: region.Global},
				Source: topology.Source{File: "dns.tf", StartLine: 2, EndLine: 8},
			}},
		},
		Topology: topology.Topology{
			Groups: []topology.Group{{
				ID: ".|aws_db_instance.main", Element: database, Kind: "relational", Database: true, Complete: true,
				Members: []topology.Member{{Element: database, Place: tokyo, Role: "writer"}},
				Regions: []string{"ap-northeast-1"}, InOneRegion: true,
			}},
			Routes: []topology.Route{{
				ID: "1", Name: "app.example.com", Policy: "latency", Policies: []string{"latency"}, Complete: true,
				Members: []topology.RouteMember{{
					Element: record, Place: virginia, Policies: []string{"latency"}, Unwatched: "unasked",
				}},
			}},
		},
	}
}

func evaluate(t *testing.T, options Options, document *topology.Document, places locator) Result {
	t.Helper()
	engine, err := NewEngine(options)
	if err != nil {
		t.Fatal(err)
	}
	result, err := engine.evaluate(t.Context(), document, places)
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(result.Findings, finding.Compare)
	return result
}

// ruleIDs lists the rules of findings.
func ruleIDs(findings []finding.Finding) []string {
	ids := []string{}
	for _, f := range findings {
		ids = append(ids, f.Rule)
	}
	return ids
}

func TestFindingIsComplete(t *testing.T) {
	document := estate()
	document.Intent = intent.Document{Declared: true, Model: &intent.Model{
		Value: "active-active", Source: intent.Source{File: "CLAUDE.md", StartLine: 5, EndLine: 5},
	}}
	result := evaluate(t, Options{Only: []string{"database/single-region"}}, document, calledPlaces{})
	const message = "The relational database aws_db_instance.main is in ap-northeast-1 only, and the system is in " +
		"us-east-1 too. When ap-northeast-1 is lost, the data is lost with it, and no other region can take over."
	want := []finding.Finding{{
		Rule: "database/single-region", Severity: finding.Error, Message: message,
		Resource: "aws_db_instance.main", Region: "ap-northeast-1", System: "shop", Root: ".",
		Location:  lines("modules/db/main.tf", 7, 7),
		Statement: &finding.Place{File: "CLAUDE.md", Line: 5},
		Trace: []finding.Step{
			{File: "main.tf", Line: 3, Message: "module.db is called here"},
			{File: "modules/db/main.tf", Line: 7, Message: "aws_route53_record.tokyo sends users to us-east-1"},
		},
		Fingerprint: finding.Fingerprint("database/single-region", ".", "aws_db_instance.main", message),
	}}
	if diff := cmp.Diff(want, result.Findings); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestResourceWithoutPlaceStandsOnItsBlock(t *testing.T) {
	result := evaluate(t, Options{Only: []string{"health"}}, estate(), noPlaces{})
	if len(result.Findings) != 1 {
		t.Fatalf("findings: %v", result.Findings)
	}
	if diff := cmp.Diff(lines("dns.tf", 2, 2), result.Findings[0].Location); diff != "" {
		t.Errorf("location (-want +got):\n%s", diff)
	}
}

func TestWhichRulesAreEvaluated(t *testing.T) {
	both := []string{"database/single-region", "health/missing"}
	for name, test := range map[string]struct {
		change func(*topology.Document)
		want   []finding.NotEvaluated
	}{
		"all": {func(*topology.Document) {}, nil},
		"single region": {
			func(d *topology.Document) { d.System.MultiRegion = false },
			[]finding.NotEvaluated{
				{Rule: both[0], Reason: "the system is in one region"},
				{Rule: both[1], Reason: "the system is in one region"},
			},
		},
		"no databases": {
			func(d *topology.Document) { d.Topology.Groups = nil },
			[]finding.NotEvaluated{{Rule: both[0], Reason: "no database stands in one region"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			document := estate()
			test.change(document)
			result := evaluate(t, Options{Only: both}, document, noPlaces{})
			if diff := cmp.Diff(test.want, result.NotEvaluated); diff != "" {
				t.Errorf("not evaluated (-want +got):\n%s", diff)
			}
			if got := len(result.Evaluated) + len(result.NotEvaluated); got != len(both) {
				t.Errorf("%d rules are accounted for, want %d", got, len(both))
			}
		})
	}
}

func TestOptions(t *testing.T) {
	for name, test := range map[string]struct {
		options Options
		want    []string
	}{
		"only a rule":     {Options{Only: []string{"health/missing"}}, []string{"health/missing"}},
		"only a category": {Options{Only: []string{"database"}}, []string{"database/single-region"}},
		"skip wins": {
			Options{Only: []string{"health"}, Skip: []string{"health/missing"}},
			[]string{},
		},
		"skip a category": {
			Options{Only: []string{"health/missing", "database"}, Skip: []string{"database"}},
			[]string{"health/missing"},
		},
		"several": {
			Options{Only: []string{"health/missing", "database/single-region"}},
			[]string{"database/single-region", "health/missing"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := ruleIDs(evaluate(t, test.options, estate(), noPlaces{}).Findings)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("rules that fired (-want +got):\n%s", diff)
			}
		})
	}
}

func TestUnknownRuleNames(t *testing.T) {
	for name, test := range map[string]struct {
		options Options
		want    string
	}{
		"rule": {
			Options{Only: []string{"health/mising"}},
			`there is no rule or category "health/mising". Did you mean health/missing?`,
		},
		"category": {
			Options{Skip: []string{"databse"}},
			`there is no rule or category "databse". Did you mean database?`,
		},
		"nothing near": {
			Options{Skip: []string{"zzzzzzzzzzzzzzzz"}},
			`there is no rule or category "zzzzzzzzzzzzzzzz".`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := NewEngine(test.options)
			if err == nil || err.Error() != test.want {
				t.Errorf("error %v, want %s", err, test.want)
			}
		})
	}
}

// engineOf makes an engine of rules that are written in a test.
func engineOf(t *testing.T, options Options, rules map[string]string) *Engine {
	t.Helper()
	const head = `# METADATA
# title: Test
# description: Test.
# custom:
#   level: %LEVEL
#   remediation: Do.
#   sources: [A book]
#   since: 0.1.0
#   needs: []
#   silences: [%SILENCES]
package regionlint.rules.test.%NAME

import data.regionlint.lib.finding

_it := {"address": "aws_db_instance.main", "root": "."}

`
	files := fstest.MapFS{}
	for _, name := range []string{"lib/finding.rego", "config.json"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	known, err := loadFigures(files)
	if err != nil {
		t.Fatal(err)
	}
	var policies []policy
	for name, text := range rules {
		fields := strings.SplitN(text, "\n", 3)
		filled := strings.NewReplacer("%LEVEL", fields[0], "%SILENCES", fields[1], "%NAME", name).Replace(head)
		files["test/"+name+".rego"] = &fstest.MapFile{Data: []byte(filled + fields[2])}
	}
	for name := range rules {
		p, err := describeEmbedded("test/"+name+".rego", parseFiles(t, files, regoFilesOf(t, files)), known)
		if err != nil {
			t.Fatal(err)
		}
		policies = append(policies, p)
	}
	slices.SortFunc(policies, func(a, b policy) int { return strings.Compare(a.ID, b.ID) })
	catalogue := &Catalogue{policies: policies}
	selected, err := catalogue.selectPolicies(options)
	if err != nil {
		t.Fatal(err)
	}
	l, err := newLoader(files, nil)
	if err != nil {
		t.Fatal(err)
	}
	return &Engine{
		catalogue: catalogue, selected: selected, settings: newSettings(policies, options.Settings), loader: l,
	}
}

func TestFindingsOfRules(t *testing.T) {
	const plain = `findings contains finding.at(_it, "m")`
	with := func(more string) string { return `findings contains object.union(finding.at(_it, "w"), ` + more + `)` }
	for name, test := range map[string]struct {
		options Options
		rules   map[string]string
		change  func(*topology.Document)
		want    []string
		faults  []string
	}{
		"a rule silences another about the same thing": {
			rules: map[string]string{"cause": "error\ntest/effect\n" + plain, "effect": "error\n\n" + plain},
			want:  []string{"test/cause error"},
		},
		"a rule silences nothing about another thing": {
			rules: map[string]string{
				"cause":  "error\ntest/effect\n" + with(`{"subjects": ["x"]}`),
				"effect": "error\n\n" + plain,
			},
			want: []string{"test/cause error", "test/effect error"},
		},
		"one shared subject is enough": {
			rules: map[string]string{
				"cause":  "error\ntest/effect\n" + with(`{"subjects": ["x", ".|aws_db_instance.main"]}`),
				"effect": "error\n\n" + plain,
			},
			want: []string{"test/cause error"},
		},
		"a silencer that was not asked for silences all the same": {
			options: Options{Only: []string{"test/effect"}},
			rules:   map[string]string{"cause": "error\ntest/effect\n" + plain, "effect": "error\n\n" + plain},
		},
		"a silencer that is skipped silences nothing": {
			options: Options{Skip: []string{"test/cause"}},
			rules:   map[string]string{"cause": "error\ntest/effect\n" + plain, "effect": "error\n\n" + plain},
			want:    []string{"test/effect error"},
		},
		"an error silences its own warning": {
			rules: map[string]string{
				"both": "error\n\n" + plain + "\n\n" + with(`{"level": "warning"}`),
			},
			want: []string{"test/both error"},
		},
		"warnings wait for several regions or intent": {
			rules: map[string]string{
				"warns": "warning\n\n" + plain,
				"both":  "error\n\n" + with(`{"level": "note"}`),
			},
			change: func(d *topology.Document) { d.System.MultiRegion = false },
		},
		"intent is enough for warnings": {
			rules: map[string]string{"warns": "warning\n\n" + plain},
			change: func(d *topology.Document) {
				d.System.MultiRegion = false
				d.Intent.Declared = true
			},
			want: []string{"test/warns warning"},
		},
		"a rule that fails costs its own findings only": {
			rules: map[string]string{
				"breaks": "error\n\n" + `findings contains finding.at(_it, "m") if to_number(input.system.name) > 1`,
				"works":  "error\n\nfindings contains finding.at(_it, input.system.name)",
			},
			want:   []string{"test/works error"},
			faults: []string{"rule test/breaks failed: "},
		},
		"what is no finding is a fault": {
			rules: map[string]string{
				"nothing": "error\n\nfindings contains {\"message\": \"m\"}",
				"mistake": "error\n\n" + with(`{"weight": "note"}`),
				"nowhere": "error\n\nfindings contains finding.at({\"address\": \"a.b\", \"root\": \".\"}, \"m\")",
				"level":   "error\n\n" + with(`{"level": "fatal"}`),
				"place":   "error\n\n" + with(`{"region": "eu-west-1"}`),
				"shape":   "error\n\nfindings := \"none\"",
				"edit":    "error\n\n" + with(`{"fix": finding.set_attribute(_it, ["ttl"], 60)}`),
			},
			faults: []string{
				"rule test/edit returned what is no finding: it has a fix, and its METADATA does not say fixable",
				"rule test/level returned what is no finding: ",
				"rule test/mistake returned what is no finding: ",
				"rule test/nothing returned what is no finding: it names neither",
				"rule test/nowhere: the document has no resource a.b in root .",
				"rule test/place returned what is no finding: it names a region",
				"rule test/shape: findings is not a set",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			document := estate()
			if test.change != nil {
				test.change(document)
			}
			result, err := engineOf(t, test.options, test.rules).evaluate(t.Context(), document, noPlaces{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range result.Findings {
				got = append(got, f.Rule+" "+f.Severity.String())
			}
			slices.Sort(got)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			compareFaults(t, test.faults, result.Faults)
		})
	}
}

func compareFaults(t *testing.T, want []string, got []error) {
	t.Helper()
	slices.SortFunc(got, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	starts := func(want string, got error) bool { return strings.HasPrefix(got.Error(), want) }
	if len(want) != len(got) {
		t.Fatalf("faults %v, want %v", got, want)
	}
	for i := range want {
		if !starts(want[i], got[i]) {
			t.Errorf("fault %q, want %q", got[i], want[i])
		}
	}
}

func TestFindingOnAStatement(t *testing.T) {
	rule := "error\n\n" +
		`findings contains object.union(finding.stated(input.intent.rto.source, "m"), {"region": "eu-west-1"})`
	document := estate()
	document.Intent = intent.Document{Declared: true, RTO: &intent.Objective{
		Seconds: 60, Source: intent.Source{File: "CLAUDE.md", StartLine: 3, EndLine: 4, Text: "RTO: 1 minute"},
	}}
	engine := engineOf(t, Options{}, map[string]string{"stated": rule})
	result, err := engine.evaluate(t.Context(), document, noPlaces{})
	if err != nil {
		t.Fatal(err)
	}
	want := []finding.Finding{{
		Rule: "test/stated", Severity: finding.Error, Message: "m", Region: "eu-west-1", System: "shop",
		Location: lines("CLAUDE.md", 3, 4), Trace: []finding.Step{},
	}}
	if diff := cmp.Diff(want, result.Findings, cmpopts.IgnoreFields(finding.Finding{}, "Fingerprint")); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestForbiddenBuiltinsDoNotCompile(t *testing.T) {
	rule := "error\n\n" + `findings contains finding.at(_it, http.send({"url": "http://localhost"}).body)`
	_, err := engineOf(t, Options{}, map[string]string{"reaches": rule}).evaluate(t.Context(), estate(), noPlaces{})
	if err == nil || !strings.Contains(err.Error(), "undefined function http.send") {
		t.Errorf("error %v, want an undefined function", err)
	}
}

func TestCancelledEvaluation(t *testing.T) {
	engine, err := NewEngine(Options{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := engine.evaluate(ctx, estate(), noPlaces{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that of the context", err)
	}
}

func TestEmbeddedPoliciesAreThoseOnDisk(t *testing.T) {
	catalogue, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range catalogue.policies {
		for _, name := range p.Modules {
			if _, err := fs.Stat(embedded, name); err != nil {
				t.Errorf("%s needs %s: %v", p.ID, name, err)
			}
		}
	}
}
