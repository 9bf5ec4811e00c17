package rules

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/topology"
)

// TestTheMoreSpecificSettingWins sets one rule twice, in both orders of the file.
func TestTheMoreSpecificSettingWins(t *testing.T) {
	p := policy{Rule: finding.Rule{ID: "ttl/too-high"}}
	note := func(s Setting) Setting { s.Level = new(finding.Note); return s }
	weaker := []Setting{
		{Rules: "*"},
		{Rules: "ttl/*"},
		{Rules: "ttl/too-high"},
		{Rules: "*", Paths: []string{"live"}},
		{Rules: "ttl", Paths: []string{"live/*"}},
		{Rules: "ttl/too-high", Paths: []string{"live"}},
		{Rules: "*", System: "shop"},
		{Rules: "ttl/*", System: "shop"},
		{Rules: "ttl/too-high", System: "shop"},
		{Rules: "*", System: "shop", Paths: []string{"live/app/main.tf"}},
	}
	at := position{root: "live/app", file: "live/app/main.tf"}
	for i, weak := range weaker {
		for _, strong := range weaker[i+1:] {
			strong.Level = new(finding.Error)
			for _, order := range [][]Setting{{note(weak), strong}, {strong, note(weak)}} {
				got := newSettings([]policy{p}, order).settle(p, "shop", at, false)
				if got.level == nil || *got.level != finding.Error {
					t.Errorf("%+v wins over %+v", weak, strong)
				}
			}
		}
	}
	same := []Setting{{Rules: "ttl/too-high", Level: new(finding.Error)}, note(Setting{Rules: "ttl/too-high"})}
	if got := newSettings([]policy{p}, same).settle(p, "shop", at, false); *got.level != finding.Note {
		t.Errorf("of two equals, the first wins: %v", *got.level)
	}
}

func TestSettingsCover(t *testing.T) {
	for _, test := range []struct {
		path string
		at   position
		want bool
	}{
		{"sandbox", position{root: "sandbox"}, true},
		{"sandbox", position{root: "sandbox/app"}, true},
		{"sandbox/**", position{root: "sandbox"}, true},
		{"sandbox/**", position{root: "sandbox/a/b"}, true},
		{"sandbox/*", position{root: "sandbox/a/b"}, true},
		{"sandbox", position{root: "sandboxes/app"}, false},
		{"*/sandbox", position{root: "eu/sandbox/app"}, true},
		{"modules/db", position{root: "live/app", file: "modules/db/main.tf"}, true},
		{"modules/db/main.tf", position{root: "live/app", file: "modules/db/main.tf"}, true},
		{"live/app", position{root: "live/app[use]"}, true},
		{"live/app", position{file: "live/app/CLAUDE.md"}, true},
		{"live/app", position{root: "live/shop", file: "live/shop/main.tf"}, false},
		{".", position{root: "."}, true},
		{".", position{root: "live/app"}, true},
	} {
		if got := (Setting{Paths: []string{test.path}}).covers(test.at); got != test.want {
			t.Errorf("%s covers %+v: %t, want %t", test.path, test.at, got, test.want)
		}
	}
}

// TestSettingsOfFindings judges a system whose rules are set otherwise than they come.
func TestSettingsOfFindings(t *testing.T) {
	const alone = "database/single-region"
	for name, test := range map[string]struct {
		settings []Setting
		want     []string
		reasons  []string
	}{
		"nothing is set": {want: []string{"database/single-region error"}},
		"a level": {
			settings: []Setting{{Rules: alone, Level: new(finding.Note)}}, want: []string{alone + " note"},
		},
		"of another system": {
			settings: []Setting{{Rules: alone, Level: new(finding.Note), System: "other"}},
			want:     []string{alone + " error"},
		},
		"off": {
			settings: []Setting{{Rules: "*", Off: true, Reason: "why", At: finding.Place{File: "c.hcl", Line: 3}}},
			reasons:  []string{"it is off in c.hcl:3: why"},
		},
		"off where the resource stands": {
			settings: []Setting{{Rules: alone, Off: true, Paths: []string{"db.tf"}}},
		},
		"off elsewhere": {
			settings: []Setting{{Rules: alone, Off: true, Paths: []string{"dns.tf"}}}, want: []string{alone + " error"},
		},
		"off, and on again for the system": {
			settings: []Setting{
				{Rules: "*", Off: true}, {Rules: alone, Level: new(finding.Warning), System: "shop"},
			},
			want: []string{alone + " warning"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			result := evaluate(t, Options{Only: []string{alone}, Settings: test.settings}, estate(), noPlaces{})
			var got, reasons []string
			for _, f := range result.Findings {
				got = append(got, f.Rule+" "+f.Severity.String())
			}
			for _, skipped := range result.NotEvaluated {
				reasons = append(reasons, skipped.Reason)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.reasons, reasons); diff != "" {
				t.Errorf("reasons (-want +got):\n%s", diff)
			}
		})
	}
}

// A level that is raised makes no rule speak where it would be silent.
func TestLevelsDoNotOpenTheGate(t *testing.T) {
	document := estate()
	document.System.MultiRegion = false
	settings := []Setting{{Rules: "*", Level: new(finding.Error)}}
	result := evaluate(t, Options{Only: []string{"ttl"}, Settings: settings}, document, noPlaces{})
	if len(result.Evaluated) > 0 {
		t.Errorf("a system in one region is judged by %v", result.Evaluated)
	}
}

// TestThresholdsPerPath judges the records of two roots of one system, each
// with a maximum of its own.
func TestThresholdsPerPath(t *testing.T) {
	document := twoRoots()
	for name, test := range map[string]struct {
		settings []Setting
		want     []string
	}{
		"as they come": {want: []string{"a: 60", "b: 60"}},
		"for all": {
			settings: []Setting{{Rules: "ttl/too-high", Thresholds: map[string]float64{"ttl_max_seconds": 90}}},
			want:     []string{"a: 90", "b: 90"},
		},
		"for one root": {
			settings: []Setting{{
				Rules: "*", Thresholds: map[string]float64{"ttl_max_seconds": 90}, Paths: []string{"a"},
			}},
			want: []string{"a: 90", "b: 60"},
		},
		"enough for one root": {
			settings: []Setting{{
				Rules: "*", Thresholds: map[string]float64{"ttl_max_seconds": 300}, Paths: []string{"a"},
			}},
			want: []string{"b: 60"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			options := Options{Only: []string{"ttl/too-high"}, Settings: test.settings}
			result := evaluate(t, options, document, noPlaces{})
			var got []string
			for _, f := range result.Findings {
				got = append(got, fmt.Sprintf("%s: %v", f.Root, f.Fix.Value))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff([]string{"ttl/too-high"}, result.Evaluated); diff != "" {
				t.Errorf("evaluated (-want +got):\n%s", diff)
			}
		})
	}
}

// twoRoots is a system with a record of 300 s in each of two roots.
func twoRoots() *topology.Document {
	document := estate()
	document.System.Roots = []string{"a", "b"}
	records := document.Resources["aws_route53_record"]
	document.Resources = map[string][]*topology.Resource{}
	document.Topology.Groups = nil
	route := document.Topology.Routes[0]
	member := route.Members[0]
	route.Type, route.Members = "A", nil
	ttl := 300.0
	for _, root := range document.System.Roots {
		record := *records[0]
		record.Root, record.Source.File = root, root+"/dns.tf"
		document.Resources["aws_route53_record"] = append(document.Resources["aws_route53_record"], &record)
		member.Root, member.TTL = root, &ttl
		route.Members = append(route.Members, member)
	}
	document.Topology.Routes[0] = route
	return document
}
