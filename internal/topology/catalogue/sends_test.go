package catalogue

import (
	"slices"
	"testing"
)

func TestWhatTypesSend(t *testing.T) {
	t.Parallel()
	catalogue, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for provider, cloud := range catalogue.Clouds {
		for name, rows := range cloud.Sends {
			if catalogue.Kind(provider, name) == nil {
				t.Errorf("%s sends, and nothing says where it is", name)
			}
			for _, row := range rows {
				if !slices.Contains([]string{"logs", "events", "records", "data"}, row.Carries) {
					t.Errorf("%s carries %q", name, row.Carries)
				}
				if len(row.From)+len(row.To) == 0 {
					t.Errorf("%s names neither what it sends nor where", name)
				}
			}
		}
	}
}
