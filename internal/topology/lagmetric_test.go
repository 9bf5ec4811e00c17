package topology

import (
	"slices"
	"strings"
	"testing"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// What the catalogue says of lag has to name metrics, ends and types that exist.
func TestLagMetricsAreSound(t *testing.T) {
	t.Parallel()
	kinds, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, described := range kinds.Mechanisms {
		for _, row := range described.Lag {
			if row.Source == "" || len(row.Names) == 0 ||
				strings.HasPrefix(row.Namespace, "AWS/") == (len(described.WatchedBy) > 0) {
				t.Errorf("%s: a metric lacks a source, a name or its namespace: %+v", name, row)
			}
			isUnit := slices.Contains([]string{"s", "ms", ""}, row.Unit)
			isPlace := slices.Contains([]string{"from", "to"}, row.Emitted) || len(described.WatchedBy) > 0
			if !isUnit || !isPlace {
				t.Errorf("%s: %v is in %q, in the region of %q", name, row.Names, row.Unit, row.Emitted)
			}
			for _, d := range row.Dimensions {
				checkLagDimension(t, kinds, name, d)
			}
		}
		if len(described.Lag) > 0 && described.Lag[0].Unit == "" {
			t.Errorf("%s: the usual metric of its lag is no time", name)
		}
		if needed := described.NeedsBackups; needed != nil && kinds.Types[needed.Type] == nil {
			t.Errorf("%s needs backups of %q, which the catalogue does not describe", name, needed.Type)
		}
	}
}

func checkLagDimension(t *testing.T, kinds *catalogue.Catalogue, mechanism string, d catalogue.LagDimension) {
	t.Helper()
	switch d.End {
	case "from", "to", "either":
		described := kinds.Types[d.Type]
		if described == nil || (!described.StoresData() && described.PartOf == "") {
			t.Errorf("%s: dimension %s names %q, which holds no data", mechanism, d.Name, d.Type)
		}
	case "from_region", "to_region":
		if d.Type != "" {
			t.Errorf("%s: dimension %s names a region and %q", mechanism, d.Name, d.Type)
		}
	default:
		t.Errorf("%s: dimension %s names %q, which is no end of a copy", mechanism, d.Name, d.End)
	}
}

// A provider of a monitoring product is no cloud, and a word for one is as charts
// spell it.
func TestObserversAreSound(t *testing.T) {
	t.Parallel()
	kinds, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	for provider, name := range kinds.Observers {
		if cloudOf(provider) != "" || name == "" {
			t.Errorf("provider %s observes, by the name %q, and is of cloud %q", provider, name, cloudOf(provider))
		}
	}
	for _, word := range kinds.ObserverWords {
		if word != strings.ToLower(word) || word == "" {
			t.Errorf("%q is not in lower case", word)
		}
	}
}
