package linter

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/region"
)

func TestGroupSystems(t *testing.T) {
	regions, err := region.Load()
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		roots []string
		want  map[string][]string
	}{
		"each root is a system": {
			roots: []string{"app", "network"},
			want:  map[string][]string{"app": {"app"}, "network": {"network"}},
		},
		"sibling regions are one system": {
			roots: []string{"live/eu-west-1/app", "live/us-east-1/app"},
			want:  map[string][]string{"live/*/app": {"live/eu-west-1/app", "live/us-east-1/app"}},
		},
		"short forms count": {
			roots: []string{"prod/euw1", "prod/use1"},
			want:  map[string][]string{"prod/*": {"prod/euw1", "prod/use1"}},
		},
		"layers stay apart": {
			roots: []string{"eu-west-1/app", "eu-west-1/data", "us-east-1/app", "us-east-1/data"},
			want: map[string][]string{
				"*/app":  {"eu-west-1/app", "us-east-1/app"},
				"*/data": {"eu-west-1/data", "us-east-1/data"},
			},
		},
		"environments stay apart": {
			roots: []string{"prod/eu-west-1", "staging/eu-west-1"},
			want: map[string][]string{
				"prod/eu-west-1":    {"prod/eu-west-1"},
				"staging/eu-west-1": {"staging/eu-west-1"},
			},
		},
		"a root between two rows is in one system": {
			roots: []string{"eu-west-1/us-west-2", "us-east-1/eu-west-1", "us-east-1/us-west-2"},
			want: map[string][]string{
				"*/us-west-2":         {"eu-west-1/us-west-2", "us-east-1/us-west-2"},
				"us-east-1/eu-west-1": {"us-east-1/eu-west-1"},
			},
		},
		"one region alone is itself": {
			roots: []string{"live/us-east-1"},
			want:  map[string][]string{"live/us-east-1": {"live/us-east-1"}},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := map[string][]string{}
			for _, s := range groupSystems(test.roots, regions) {
				for _, d := range s.deployments {
					got[s.name] = append(got[s.name], d.name())
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("systems differ (-want +got):\n%s", diff)
			}
		})
	}
}
