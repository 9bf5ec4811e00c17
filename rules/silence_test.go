package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
)

// TestOwnRuleSilences holds that a user's rule without subjects is about all
// that another says of the resource, whatever part of it that is about.
func TestOwnRuleSilences(t *testing.T) {
	const zone = "acme/zone"
	about := verdict{
		policy: policy{Rule: finding.Rule{ID: "dependency/zone-not-in-region"}},
		Root:   ".", Address: "aws_instance.web", Subjects: []string{".|aws_instance.web|availability_zone"},
	}
	own := policy{Rule: finding.Rule{ID: zone}, Silences: []string{about.policy.ID}, isOwn: true}
	embeddedRule := own
	embeddedRule.isOwn = false
	for name, test := range map[string]struct {
		first verdict
		want  []string
	}{
		"the resource": {
			verdict{policy: own, Root: ".", Address: "aws_instance.web"}, []string{zone},
		},
		"another resource": {
			verdict{policy: own, Root: ".", Address: "aws_instance.api"}, []string{zone, about.policy.ID},
		},
		"another root": {
			verdict{policy: own, Root: "app", Address: "aws_instance.web"}, []string{zone, about.policy.ID},
		},
		"subjects of its own": {
			verdict{policy: own, Root: ".", Address: "aws_instance.web", Subjects: []string{"ami"}},
			[]string{zone, about.policy.ID},
		},
		"a rule of the program": {
			verdict{policy: embeddedRule, Root: ".", Address: "aws_instance.web"}, []string{zone, about.policy.ID},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var heard []string
			for _, v := range unsilenced([]verdict{test.first, about}) {
				heard = append(heard, v.policy.ID)
			}
			if diff := cmp.Diff(test.want, heard); diff != "" {
				t.Errorf("heard (-want +got):\n%s", diff)
			}
		})
	}
}
