package topology

import (
	"testing"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// The clouds of provider types are said twice: for those with a catalogue at
// hand, and for those without.
func TestCloudsAgree(t *testing.T) {
	t.Parallel()
	known, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	for provider, file := range known.Clouds {
		if got := cloudOf(provider); got != file.Cloud {
			t.Errorf("provider %s is of cloud %q and of %q", provider, got, file.Cloud)
		}
	}
}
