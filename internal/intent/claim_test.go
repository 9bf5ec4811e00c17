package intent_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
)

// standings lists the claims of a document: "CLAUDE.md:1 rto counts".
func standings(document intent.Document) []string {
	var list []string
	for _, c := range document.Claims {
		line := fmt.Sprintf("%s:%d %s %s", c.Source.File, c.Source.StartLine, c.Key, c.Standing)
		if c.Other != nil {
			line += fmt.Sprintf(" %s:%d", c.Other.File, c.Other.StartLine)
		}
		list = append(list, line)
	}
	return list
}

func TestClaims(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		root  string
		want  []string
	}{
		{
			name: "each thing that a statement says",
			files: map[string]string{
				"CLAUDE.md": "## DNS\n\n- TTL: 30-60 seconds\n- RTO: < 1 minute, RPO: < 1 second\n",
			},
			root: ".",
			want: []string{
				"CLAUDE.md:3 ttl.min_seconds counts", "CLAUDE.md:3 ttl.max_seconds counts",
				"CLAUDE.md:4 rto counts", "CLAUDE.md:4 rpo counts",
			},
		},
		{
			name:  "a repetition counts, what differs is contradicted",
			files: map[string]string{"CLAUDE.md": "- RTO: 1 minute\n- RTO: 60 seconds\n- RTO: 5 minutes\n"},
			root:  ".",
			want: []string{
				"CLAUDE.md:1 rto counts", "CLAUDE.md:2 rto counts", "CLAUDE.md:3 rto contradicted CLAUDE.md:1",
			},
		},
		{
			name: "a nearer directory overrides",
			files: map[string]string{
				"CLAUDE.md": "- RTO: 1 hour\n- RPO: 1 hour\n", "live/CLAUDE.md": "- RTO: 1 minute\n",
			},
			root: "live",
			want: []string{
				"live/CLAUDE.md:1 rto counts", "CLAUDE.md:1 rto overridden live/CLAUDE.md:1", "CLAUDE.md:2 rpo counts",
			},
		},
		{
			name:  "what is said of production is closer than what is said of all",
			files: map[string]string{"CLAUDE.md": "- RTO: 1 hour\n- RTO in production: 5 minutes\n"},
			root:  "envs/prod",
			want:  []string{"CLAUDE.md:2 rto counts", "CLAUDE.md:1 rto overridden CLAUDE.md:2"},
		},
		{
			name:  "sides of the TTL that exclude each other",
			files: map[string]string{"CLAUDE.md": "## DNS\n\n- TTL at most 60 seconds\n- TTL at least 300 seconds\n"},
			root:  ".",
			want: []string{
				"CLAUDE.md:3 ttl.max_seconds counts", "CLAUDE.md:4 ttl.min_seconds contradicted CLAUDE.md:3",
			},
		},
		{
			name:  "a TTL within a bound",
			files: map[string]string{"CLAUDE.md": "## DNS\n\n- TTL must not exceed one minute\n- DNS TTL: 45 s\n"},
			root:  ".",
			want: []string{
				"CLAUDE.md:3 ttl.max_seconds counts",
				"CLAUDE.md:4 ttl.min_seconds counts", "CLAUDE.md:4 ttl.max_seconds counts",
			},
		},
		{
			name:  "a bound around a TTL",
			files: map[string]string{"CLAUDE.md": "## DNS\n\n- DNS TTL: 45 s\n- TTL must not exceed one minute\n"},
			root:  ".",
			want: []string{
				"CLAUDE.md:3 ttl.min_seconds counts", "CLAUDE.md:3 ttl.max_seconds counts",
				"CLAUDE.md:4 ttl.max_seconds counts",
			},
		},
		{
			name:  "a TTL outside of a bound",
			files: map[string]string{"CLAUDE.md": "## DNS\n\n- DNS TTL: 45 s\n- TTL must not exceed 30 seconds\n"},
			root:  ".",
			want: []string{
				"CLAUDE.md:3 ttl.min_seconds counts", "CLAUDE.md:3 ttl.max_seconds counts",
				"CLAUDE.md:4 ttl.max_seconds contradicted CLAUDE.md:3",
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, standings(read(t, test.files, test.root, aws()))); diff != "" {
				t.Errorf("claims (-want +got):\n%s", diff)
			}
		})
	}
}

func TestContradictionsOfOneDirectory(t *testing.T) {
	tests := []struct {
		name, text string
		want       []intent.Contradiction
	}{
		{
			name: "two objectives",
			text: "- RTO: under 1 minute\n- RTO: 5 minutes\n",
			want: []intent.Contradiction{contradiction("rto", 1, 2, "under 60 s", "5 min")},
		},
		{
			name: "a model and a narrower word for it",
			text: "- Deployment model: active-passive\n- DR strategy: warm standby\n",
		},
		{
			name: "two models",
			text: "- Deployment model: active-active\n- DR strategy: warm standby\n",
			want: []intent.Contradiction{contradiction("model", 1, 2, "active-active", "warm-standby")},
		},
		{
			name: "two health check intervals",
			text: "- Health check interval: 10 s\n- Health check threshold: 3\n- Health check interval: 30 s\n",
			want: []intent.Contradiction{contradiction("health_check", 1, 3, "10 s", "30 s")},
		},
		{
			name: "a minimum over a maximum",
			text: "- DNS TTL at most 60 seconds\n- DNS TTL at least 300 seconds\n",
			want: []intent.Contradiction{contradiction("ttl", 1, 2, "at most 60 s", "at least 300 s")},
		},
		{
			name: "all data in the EU, and a standby outside",
			text: "- All data must stay in the EU\n- Primary: eu-west-1\n- Standby: us-east-1\n",
			want: []intent.Contradiction{contradiction("residency", 1, 3, "", "")},
		},
		{
			name: "some data in the EU, and a standby outside",
			text: "- EU user data must stay in the EU\n- Primary: eu-west-1\n- Standby: us-east-1\n",
		},
		{
			name: "a region that is used and forbidden",
			text: "- Primary region: eu-west-1\n- Never deploy to eu-west-1\n",
			want: []intent.Contradiction{contradiction("regions", 1, 2, "primary eu-west-1", "forbidden eu-west-1")},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := read(t, map[string]string{"CLAUDE.md": test.text}, ".", aws()).Contradictions
			for i := range got {
				got[i].First.Text, got[i].Second.Text = "", ""
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("contradictions (-want +got):\n%s", diff)
			}
		})
	}
}

func contradiction(fact string, first, second int, says, saysToo string) intent.Contradiction {
	at := func(line int) intent.Source {
		return intent.Source{File: "CLAUDE.md", StartLine: line, EndLine: line}
	}
	return intent.Contradiction{
		Fact: fact, First: at(first), Second: at(second), FirstSays: says, SecondSays: saysToo,
	}
}
