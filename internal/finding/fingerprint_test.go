package finding_test

import (
	"testing"

	"github.com/regionlint/regionlint/internal/finding"
)

const (
	rule     = "recovery/rto-infeasible"
	root     = "live/app"
	resource = `module.dns["eu-1"].aws_route53_record.app`
	message  = "Failover in us-east-1 takes 10 s x 3 + TTL 300 s = 330 s, over 60 s (99.5%)."
)

// Baselines and code-scanning alerts outlive a release: if this value has to
// change, every user's baseline goes stale.
func TestFingerprintIsPinned(t *testing.T) {
	t.Parallel()
	const want = "282d5547e39b9007"
	if got := finding.Fingerprint(rule, root, resource, message); got != want {
		t.Errorf("fingerprint = %s, want %s", got, want)
	}
}

func TestFingerprintIgnoresFigures(t *testing.T) {
	t.Parallel()
	want := finding.Fingerprint(rule, root, resource, message)
	for name, changed := range map[string]string{
		"other figures":     "Failover in us-east-1 takes 30 s x 3 + TTL 60 s = 150 s, over 60 s (98%).",
		"thousands":         "Failover in us-east-1 takes 10 s x 3 + TTL 3,600 s = 3,630.5 s, over 60 s (99.5%).",
		"other white space": "Failover in us-east-1 takes 10 s  x 3 + TTL 300 s = 330 s,\nover 60 s (99.5%).",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := finding.Fingerprint(rule, root, resource, changed); got != want {
				t.Errorf("fingerprint = %s, want %s", got, want)
			}
		})
	}
}

func TestFingerprintTellsFindingsApart(t *testing.T) {
	t.Parallel()
	seen := map[string]string{finding.Fingerprint(rule, root, resource, message): "the finding"}
	for _, other := range []struct{ name, rule, root, resource, message string }{
		{"rule", "ttl/too-high", root, resource, message},
		{"root", rule, "live/db", resource, message},
		{"resource", rule, root, `module.dns["eu-2"].aws_route53_record.app`, message},
		{
			"region with a digit", rule, root, resource,
			"Failover in us-east-2 takes 10 s x 3 + TTL 300 s = 330 s, over 60 s (99.5%).",
		},
		{"address range", rule, root, resource, "Open to 0.0.0.0/0."},
		{"other range", rule, root, resource, "Open to 10.0.0.0/8."},
		{"moved border", rule + "l", "ive/app", resource, message},
	} {
		got := finding.Fingerprint(other.rule, other.root, other.resource, other.message)
		if before, ok := seen[got]; ok {
			t.Errorf("%s has the fingerprint of %s: %s", other.name, before, got)
		}
		seen[got] = other.name
	}
}
