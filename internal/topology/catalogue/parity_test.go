package catalogue

import (
	"slices"
	"testing"
)

// What protects has words and a path, and a default that is a value.
func TestParityIsSound(t *testing.T) {
	t.Parallel()
	catalogue, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	flags := []string{"true", "false"}
	for provider, file := range catalogue.Clouds {
		for name, facts := range file.Parity.Safety {
			for _, fact := range facts {
				if fact.What == "" || fact.Attribute == "" {
					t.Errorf("%s: %s protects by what has no words or no path", provider, name)
				}
				if fact.Default != "" && len(fact.On) == 0 && !slices.Contains(flags, fact.Default) {
					t.Errorf("%s: %s is %q by default, which is no flag", provider, name, fact.Default)
				}
				if fact.Of != "" && fact.Default != "" {
					t.Errorf("%s: %s protects by being there, and has a default", provider, name)
				}
			}
		}
		for _, alike := range file.Parity.Alike {
			if len(alike) < 2 {
				t.Errorf("%s: %v are not alike", provider, alike)
			}
		}
	}
}

func TestIsOnce(t *testing.T) {
	t.Parallel()
	parity := Parity{Once: []string{"aws_ecr_*", "*_association", "aws_route"}}
	for name, want := range map[string]bool{
		"aws_ecr_repository": true, "aws_route_table_association": true, "aws_route": true, "aws_route_table": false,
	} {
		if got := parity.IsOnce(name); got != want {
			t.Errorf("%s is there once: %t, want %t", name, got, want)
		}
	}
}

func TestStickinessIsSound(t *testing.T) {
	t.Parallel()
	catalogue, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, described := range catalogue.Types {
		for _, facts := range described.Stickiness {
			if facts.By == "" && facts.Type == "" || facts.On && facts.Switch == "" {
				t.Errorf("%s keeps users by nothing, or is on by no switch: %+v", name, facts)
			}
		}
	}
}
