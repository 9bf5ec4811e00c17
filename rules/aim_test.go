package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
)

// describedPlaces is a locator of a module that is not on disk: its size is an
// argument of the call, and nothing else is.
type describedPlaces struct{ noPlaces }

func (describedPlaces) described(_, address, attribute string) (call, argument string, ok bool) {
	switch {
	case address != "module.db.aws_db_instance.this":
		return "", "", false
	case attribute == "size":
		return "module.db", "instance_size", true
	}
	return "", "", true
}

func TestAim(t *testing.T) {
	t.Parallel()
	set := func(address, attribute string) finding.Edit {
		return finding.Edit{Op: finding.SetAttribute, Address: address, Path: []string{attribute}, Value: 1}
	}
	const described, written = "module.db.aws_db_instance.this", "aws_db_instance.own"
	bySize := set(described, "size")
	bySize.Op = finding.SetExpression
	for name, test := range map[string]struct{ fix, want *finding.Fix }{
		"no fix":  {},
		"of code": {&finding.Fix{Edit: set(written, "size")}, &finding.Fix{Edit: set(written, "size")}},
		"an argument": {
			&finding.Fix{Edit: set(described, "size")},
			&finding.Fix{Edit: set("module.db", "instance_size")},
		},
		"no argument": {fix: &finding.Fix{Edit: set(described, "zone")}},
		"an expression, whose names are those of the module": {fix: &finding.Fix{Edit: bySize}},
		"a second edit": {
			&finding.Fix{Edit: set(written, "zone"), Also: []finding.Edit{set(described, "size")}},
			&finding.Fix{Edit: set(written, "zone"), Also: []finding.Edit{set("module.db", "instance_size")}},
		},
		"a second edit without argument": {
			fix: &finding.Fix{Edit: set(written, "size"), Also: []finding.Edit{set(described, "zone")}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, writer{places: describedPlaces{}}.aim(test.fix, ".")); diff != "" {
				t.Errorf("fix differs (-want +got)\n%s", diff)
			}
		})
	}
}
