package intent_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPrimariesThatExcludeEachOther(t *testing.T) {
	t.Parallel()
	const east = "- Primary: us-east-1\n- Standby: us-west-2\n"
	const west = "- Primary: us-west-2\n- Standby: us-east-1\n"
	tests := map[string]struct {
		files map[string]string
		want  []string
	}{
		"two files": {
			map[string]string{"AGENTS.md": west, "CLAUDE.md": east},
			[]string{"primary us-east-1, standby us-east-1"},
		},
		"two files that agree": {map[string]string{"AGENTS.md": east, "CLAUDE.md": east}, nil},
		"one region in one file": {
			map[string]string{"CLAUDE.md": east + "\nThe primary region is us-west-2.\n"},
			[]string{"standby us-west-2, primary us-west-2"},
		},
		"two services of one file": {
			map[string]string{"CLAUDE.md": "## Catalogue\n\n" + east + "\n## Warehouse\n\n" + west}, nil,
		},
		"active-active": {
			map[string]string{"AGENTS.md": west, "CLAUDE.md": "- Deployment model: active-active\n" + east}, nil,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, c := range read(t, test.files, ".", aws()).Contradictions {
				got = append(got, c.FirstSays+", "+c.SecondSays)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("contradictions (-want +got):\n%s", diff)
			}
		})
	}
}
