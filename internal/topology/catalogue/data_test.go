package catalogue

import (
	"testing"
)

// What rows say of other types has to be so.
func TestCatalogueNamesItsTypes(t *testing.T) {
	t.Parallel()
	catalogue, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, described := range catalogue.Types {
		if facts := described.Datastore; facts != nil && facts.Instances != nil {
			if part := catalogue.Types[facts.Instances.Type]; part == nil || part.PartOf == "" {
				t.Errorf("the instances of %s, %s, name no whole", name, facts.Instances.Type)
			}
		}
		if facts := described.GlobalCluster; facts != nil {
			member := catalogue.Types[facts.Member].Datastore
			for _, e := range facts.Excluded {
				isInstance := member.Instances != nil && e.Type == member.Instances.Type
				if e.Type != name && e.Type != facts.Member && !isInstance {
					t.Errorf("%s excludes values of %s, which is no part of it", name, e.Type)
				}
			}
		}
		if facts := described.Copies; facts != nil {
			if _, ok := catalogue.Mechanisms[facts.Mechanism]; !ok {
				t.Errorf("%s names mechanism %q, which the catalogue does not describe", name, facts.Mechanism)
			}
			for _, copied := range facts.Types {
				if of := catalogue.Types[copied]; of == nil || of.Datastore == nil {
					t.Errorf("%s copies %s, which is no datastore", name, copied)
				}
			}
		}
		if facts := described.Capacity; facts != nil && facts.Raises != "" && len(facts.Units) == 0 {
			t.Errorf("%s keeps up a number that it does not name", name)
		}
	}
}

func TestMatches(t *testing.T) {
	t.Parallel()
	some := []string{"db.t*", "mysql"}
	for value, want := range map[string]bool{
		"db.t4g.medium": true, "mysql": true, "db.r6g.large": false, "mysql8": false, "": false,
	} {
		if got := Matches(value, some); got != want {
			t.Errorf("%q: %t, want %t", value, got, want)
		}
	}
}
