package intent_test

import (
	"encoding/json"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
)

// read returns the intent of a root in a tree of files.
func read(tb testing.TB, files map[string]string, root string, bind intent.Binding) intent.Document {
	tb.Helper()
	table, err := region.Load()
	if err != nil {
		tb.Fatal(err)
	}
	tree := fstest.MapFS{}
	for name, content := range files {
		tree[name] = &fstest.MapFile{Data: []byte(content)}
	}
	document, diags := intent.NewReader(tree, table).Read(root, bind)
	if diags.HasErrors() {
		tb.Fatal(diags)
	}
	return document
}

func aws() intent.Binding { return intent.Binding{Clouds: []string{"aws"}} }

const tokyo = `## Multi-Region Rules

- Primary: ap-northeast-1 (Tokyo)
- Secondary: us-east-1, eu-west-1
- Route53 Latency routing to nearest region
- Aurora Global: primary writes, secondary reads
- Replication lag: usually < 1 second
- RTO: < 1 minute, RPO: < 1 second data loss
`

func TestReadDocument(t *testing.T) {
	got, err := json.MarshalIndent(read(t, map[string]string{"CLAUDE.md": tokyo}, ".", aws()), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	var document map[string]any
	if err := json.Unmarshal(got, &document); err != nil {
		t.Fatal(err)
	}
	source := func(line float64, text string) map[string]any {
		return map[string]any{"file": "CLAUDE.md", "start_line": line, "end_line": line, "text": text}
	}
	secondary := source(4, "Secondary: us-east-1, eu-west-1")
	objectives := source(8, "RTO: < 1 minute, RPO: < 1 second data loss")
	want := map[string]any{
		"declared": true,
		"regions": []any{
			map[string]any{"name": "ap-northeast-1", "role": "primary", "source": source(3,
				"Primary: ap-northeast-1 (Tokyo)")},
			map[string]any{"name": "us-east-1", "role": "secondary", "source": secondary},
			map[string]any{"name": "eu-west-1", "role": "secondary", "source": secondary},
		},
		"rto": map[string]any{"seconds": 60.0, "comparator": "<", "source": objectives},
		"rpo": map[string]any{"seconds": 1.0, "comparator": "<", "source": objectives},
		"routing": map[string]any{"policy": "latency", "source": source(5,
			"Route53 Latency routing to nearest region")},
		"replication": map[string]any{
			"mechanism": "aurora-global", "mechanisms": []any{"aurora-global"},
			"mechanism_sources": []any{source(6, "Aurora Global: primary writes, secondary reads")},
			"source":            source(6, "Aurora Global: primary writes, secondary reads"),
		},
		"sources": []any{"CLAUDE.md"},
	}
	if diff := cmp.Diff(want, document); diff != "" {
		t.Errorf("document (-want +got):\n%s", diff)
	}
}

func TestNearestWinsFactByFact(t *testing.T) {
	files := map[string]string{
		"CLAUDE.md":            "- Primary: us-east-1\n- Secondary: us-west-2\n- RTO: 1 hour\n- RPO: 5 minutes\n",
		"live/AGENTS.md":       "- RTO: 5 minutes\n",
		"live/eu/.cursorrules": "- Primary: eu-west-1\n",
	}
	document := read(t, files, "live/eu", aws())
	if document.RTO.Seconds != 300 || document.RPO.Seconds != 300 {
		t.Errorf("RTO %v and RPO %v, want 300 s each", document.RTO, document.RPO)
	}
	if got := names(document); !slices.Equal(got, []string{"eu-west-1 primary"}) {
		t.Errorf("regions %v: a nearer list replaces the farther one", got)
	}
	want := []string{"live/eu/.cursorrules", "live/AGENTS.md", "CLAUDE.md"}
	if diff := cmp.Diff(want, document.Sources); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
	if len(document.Contradictions) > 0 {
		t.Errorf("a nearer directory overrides, it does not contradict: %v", document.Contradictions)
	}
}

func names(document intent.Document) []string {
	var list []string
	for _, r := range document.Regions {
		list = append(list, r.Name+" "+r.Role)
	}
	return list
}

func TestDisplayNamesBindToTheCloudsOfTheCode(t *testing.T) {
	files := map[string]string{"CLAUDE.md": "## Regions\n\n- Primary: Tokyo\n- Secondary: Dublin\n"}
	tests := []struct {
		clouds []string
		want   []string
	}{
		{[]string{"aws"}, []string{"ap-northeast-1 primary", "eu-west-1 secondary"}},
		{[]string{"azure"}, []string{"japaneast primary", "northeurope secondary"}},
		{[]string{"gcp"}, []string{"asia-northeast1 primary"}},
		{[]string{"aws", "azure"}, nil},
		{nil, nil},
	}
	for _, test := range tests {
		document := read(t, files, ".", intent.Binding{Clouds: test.clouds})
		if diff := cmp.Diff(test.want, names(document)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", test.clouds, diff)
		}
		if len(document.Regions)+len(document.NotUnderstood) != 2 {
			t.Errorf("%v: %v was dropped in silence", test.clouds, document.NotUnderstood)
		}
	}
	files["CLAUDE.md"] += "- Standby: us-west-2\n"
	document := read(t, files, ".", intent.Binding{})
	if len(document.Regions) != 3 {
		t.Errorf("a region code tells the cloud of the other names: %v", names(document))
	}
}

func TestEnvironments(t *testing.T) {
	files := map[string]string{"CLAUDE.md": "Production in us-east-1 and eu-west-1, staging in us-west-2.\n"}
	tests := map[string][]string{
		"envs/prod":    {"us-east-1 serving", "eu-west-1 serving"},
		"envs/staging": {"us-west-2 serving"},
		"service":      {"us-east-1 serving", "eu-west-1 serving"},
		"envs/dev":     nil,
	}
	for root, want := range tests {
		document := read(t, files, root, aws())
		if diff := cmp.Diff(want, names(document)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", root, diff)
		}
		if root == "envs/dev" && len(document.Unbound) == 0 {
			t.Error("what is about other environments is listed as unbound")
		}
	}
}

func TestTierTablesBind(t *testing.T) {
	const table = "| Tier | RTO | RPO |\n|---|---|---|\n| Critical | <1 min | 0 |\n| Low | <24 hours | <24 hours |\n"
	unbound := read(t, map[string]string{"CLAUDE.md": table}, ".", aws())
	if unbound.RTO != nil || unbound.Declared {
		t.Errorf("a tier table alone is no fact: %v", unbound.RTO)
	}
	bind := aws()
	bind.Tier = "critical"
	if tagged := read(t, map[string]string{"CLAUDE.md": table}, ".", bind); tagged.RTO == nil ||
		tagged.RTO.Seconds != 60 {
		t.Errorf("the tag binds the row: %v", tagged.RTO)
	}
	files := map[string]string{"CLAUDE.md": table, "pay/CLAUDE.md": "Tier: Low\n"}
	if stated := read(t, files, "pay", aws()); stated.RTO == nil || stated.RTO.Seconds != 86400 {
		t.Errorf("a sentence binds the row: %v", stated.RTO)
	}
	const systems = "| Service | RTO |\n|---|---|\n| Payments API | 5 min |\n| Search | 4 h |\n"
	bind = aws()
	bind.Name = "payments"
	if named := read(t, map[string]string{"CLAUDE.md": systems}, ".", bind); named.RTO == nil ||
		named.RTO.Seconds != 300 {
		t.Errorf("the name binds the row: %v", named.RTO)
	}
}

func TestStatementsOfASystemBindByName(t *testing.T) {
	files := map[string]string{"CLAUDE.md": "- checkout: RTO 5 min\n- Search service: RTO 1 h\n"}
	tests := map[string]float64{
		"checkout": 300, "services/checkout/prod": 300, "live/search": 3600, "billing": 0, ".": 0,
	}
	for root, want := range tests {
		bind := aws()
		bind.Name = path.Base(root)
		document := read(t, files, root, bind)
		var got float64
		if document.RTO != nil {
			got = document.RTO.Seconds
		}
		if got != want || len(document.Contradictions) > 0 {
			t.Errorf("%s: RTO %v s, want %v s; %v", root, got, want, document.Contradictions)
		}
		if want == 0 && len(document.Unbound) != 2 {
			t.Errorf("%s: unbound %v, want both", root, document.Unbound)
		}
	}
}

func TestTTLSides(t *testing.T) {
	tests := map[string][2]float64{
		"Set TTL to 30-60 seconds": {30, 60}, "TTL: 45s": {45, 45}, "TTL must not exceed one minute": {30, 60},
		"TTL must not exceed 20s": {20, 20}, "TTL at least 120s": {120, 120}, "TTL at least 40s": {40, 60},
		"- TTL must not exceed one minute\n- DNS TTL: 45 s": {45, 45}, "- DNS TTL: 45 s\n- TTL at most 60 s": {45, 45},
	}
	for text, want := range tests {
		document := read(t, map[string]string{"CLAUDE.md": text}, ".", aws())
		if document.TTL == nil || document.TTL.MinSeconds != want[0] || document.TTL.MaxSeconds != want[1] {
			t.Errorf("%s: %v, want %v", text, document.TTL, want)
		}
	}
}

func TestTTLSidesTellWhatSetsThem(t *testing.T) {
	for text, want := range map[string][2]int{
		"TTL: 45s": {1, 1}, "TTL must not exceed 20s": {0, 1}, "TTL at least 40s": {1, 0},
		"- TTL at least 40 s\n- TTL at most 50 s": {1, 2},
	} {
		document := read(t, map[string]string{"CLAUDE.md": text}, ".", aws())
		var got [2]int
		for k, source := range []*intent.Source{document.TTL.MinSource, document.TTL.MaxSource} {
			if source != nil {
				got[k] = source.StartLine
			}
		}
		if got != want {
			t.Errorf("%s: set in the lines %v, want %v", text, got, want)
		}
	}
}

func TestContradictions(t *testing.T) {
	document := read(t, map[string]string{"CLAUDE.md": "- RTO: 5 min\n- RPO: 1 min\n- RTO: 1 hour\n- RTO: 300 s\n"},
		".", aws())
	if len(document.Contradictions) != 1 || document.RTO.Seconds != 300 {
		t.Fatalf("%v and RTO %v, want one contradiction and the first RTO", document.Contradictions, document.RTO)
	}
	if c := document.Contradictions[0]; c.Fact != "rto" || c.First.StartLine != 1 || c.Second.StartLine != 3 {
		t.Errorf("%+v, want rto of lines 1 and 3", c)
	}
}

// What is said of the root's environment is an exception to what is said of
// all, and does not contradict it.
func TestSpecificBeforeGeneral(t *testing.T) {
	files := map[string]string{"CLAUDE.md": "- RTO: 5 minutes (staging: 4 hours)\n- In staging, RTO is 4 hours.\n" +
		"- TTL: 60s\n- In staging, TTL is 300s\n"}
	staging, prod := read(t, files, "staging", aws()), read(t, files, "prod", aws())
	if staging.RTO.Seconds != 4*3600 || staging.TTL.MaxSeconds != 300 || len(staging.Contradictions) > 0 {
		t.Errorf("staging: %+v %+v %+v", staging.RTO, staging.TTL, staging.Contradictions)
	}
	if prod.RTO.Seconds != 300 || prod.TTL.MaxSeconds != 60 || len(prod.Unbound) != 2 {
		t.Errorf("prod: %+v %+v %+v", prod.RTO, prod.TTL, prod.Unbound)
	}
}

func TestResidency(t *testing.T) {
	document := read(t, map[string]string{
		"CLAUDE.md": "- Allowed regions: eu-*\n- EU user data must stay in eu-west-1\n- Patient data " +
			"must stay in Virginia\n",
	}, ".", intent.Binding{Clouds: []string{"azure"}})
	if len(document.Residency) != 2 || len(document.NotUnderstood) != 1 {
		t.Fatalf("%+v\n%+v", document.Residency, document.NotUnderstood)
	}
	first, second := document.Residency[0], document.Residency[1]
	if !first.Match.All || !slices.Equal(first.Allow, []string{"eu-*"}) {
		t.Errorf("%+v, want all data in eu-*", first)
	}
	if second.Match.All || !slices.Equal(second.Match.Words, []string{"eu"}) || second.Subject != "EU user data" {
		t.Errorf("%+v, want the data with the word eu", second)
	}
	if reason := document.NotUnderstood[0].Reason; !strings.Contains(reason, "eastus or eastus2") {
		t.Errorf("reason %q does not name the two regions", reason)
	}
}

func TestFencedBlock(t *testing.T) {
	const block = "# Rules\n\n```regionlint\nprimary   = \"ap-northeast-1\"\nsecondary = " +
		"[\"us-east-1\", \"eu-west-1\"]\nrto       = \"1m\"\n" +
		"rpo       = \"1s\"\ndns {\n  ttl     = [30, 60]\n  routing = \"latency\"\n}\nresidency \"eu-users\" {\n" +
		"  match   = { tags = { data = \"eu-*\" } }\n  regions = [\"eu-west-1\", \"eu-central-1\"]\n}\n```\n"
	document := read(t, map[string]string{"AGENTS.md": block}, ".", aws())
	want := []string{"ap-northeast-1 primary", "us-east-1 secondary", "eu-west-1 secondary"}
	if diff := cmp.Diff(want, names(document)); diff != "" {
		t.Errorf("regions (-want +got):\n%s", diff)
	}
	if document.RTO.Seconds != 60 || document.RPO.Seconds != 1 || document.TTL.MaxSeconds != 60 ||
		document.Routing.Policy != "latency" {
		t.Errorf("%+v %+v %+v %+v", document.RTO, document.RPO, document.TTL, document.Routing)
	}
	residency := document.Residency[0]
	if residency.Match.All || residency.Match.Tags["data"] != "eu-*" || residency.Subject != "eu-users" ||
		residency.Source.StartLine != 12 {
		t.Errorf("%+v", residency)
	}
	if document.RTO.Source.StartLine != 6 || document.RTO.Source.Text != `rto       = "1m"` {
		t.Errorf("%+v, want line 6 as written", document.RTO.Source)
	}
}

func TestMerge(t *testing.T) {
	one := read(t, map[string]string{"CLAUDE.md": "- Primary: us-east-1\n- RTO: 5 min\n"}, ".", aws())
	two := read(t, map[string]string{"CLAUDE.md": "- Primary: us-east-1\n- Secondary: eu-west-1\n- " +
		"RTO: 1 h\n- RPO: 0\n"}, ".", aws())
	merged := intent.Merge(one, two)
	if diff := cmp.Diff([]string{"us-east-1 primary", "eu-west-1 secondary"}, names(merged)); diff != "" {
		t.Errorf("regions (-want +got):\n%s", diff)
	}
	if merged.RTO.Seconds != 300 || merged.RPO == nil || len(merged.Contradictions) != 1 || len(merged.Sources) != 1 {
		t.Errorf("%+v", merged)
	}
	if len(one.Regions) != 1 || len(one.Contradictions) != 0 {
		t.Error("merging changed its input")
	}
	if intent.Merge().Declared {
		t.Error("nothing declares nothing")
	}
}

func TestNothingDeclared(t *testing.T) {
	document := read(t, map[string]string{"CLAUDE.md": "# Project\n\nUse tabs. Run the tests.\n"}, ".", aws())
	if document.Declared || len(document.NotUnderstood) > 0 || len(document.Sources) != 1 {
		t.Errorf("%+v", document)
	}
	if document := read(t, nil, ".", aws()); document.Declared || len(document.Sources) > 0 {
		t.Errorf("%+v", document)
	}
}
