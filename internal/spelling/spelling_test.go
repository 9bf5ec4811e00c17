package spelling

import "testing"

func TestNearest(t *testing.T) {
	known := []string{"json", "sarif", "text", "ttl/too-high", "ttl/too-low"}
	tests := map[string]string{
		"jsn":           "json",
		"SARIF":         "",
		"serif":         "sarif",
		"ttl/to-high":   "ttl/too-high",
		"completely-of": "",
		"":              "",
	}
	for word, want := range tests {
		if got := Nearest(word, known); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestSuggestion(t *testing.T) {
	if got, want := Suggestion("txt", []string{"text"}), " Did you mean text?"; got != want {
		t.Errorf("Suggestion = %q, want %q", got, want)
	}
	if got := Suggestion("elephant", []string{"text"}); got != "" {
		t.Errorf("Suggestion of a far word = %q, want none", got)
	}
}
