package reporters

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// writePruned writes a log without what says nothing. The library writes every
// list of the standard, empty or not, and -1 for each figure that is not set;
// GitHub documents ids as 0 or more, and readers drown in the rest.
func writePruned(w io.Writer, log *sarif.Report) error {
	full, err := json.Marshal(log)
	if err != nil {
		return fmt.Errorf("encoding: %w", err)
	}
	decoder := json.NewDecoder(bytes.NewReader(full))
	decoder.UseNumber()
	var tree map[string]any
	if err := decoder.Decode(&tree); err != nil {
		return fmt.Errorf("decoding: %w", err)
	}
	prune(tree)
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(tree)
}

// prune removes from an object, at every depth, the properties that say nothing.
func prune(object map[string]any) {
	for key, value := range object {
		switch value := value.(type) {
		case map[string]any:
			prune(value)
		case []any:
			for _, element := range value {
				if nested, ok := element.(map[string]any); ok {
					prune(nested)
				}
			}
		}
		if saysNothing(key, value) {
			delete(object, key)
		}
	}
}

// defaults are values that the library fills in and the standard implies.
var defaults = map[string]any{
	"enabled":         true,
	"importance":      "important",
	"isComprehensive": false,
	"kind":            "fail",
	"language":        "en-US",
}

// saysNothing is about values that equal the standard's default or stand for
// "not set".
func saysNothing(key string, value any) bool {
	switch value := value.(type) {
	case nil:
		return true
	case json.Number:
		return value == "-1"
	case map[string]any:
		return len(value) == 0
	case []any:
		// Without these two, GitHub takes the file for incomplete.
		return len(value) == 0 && key != "results" && key != "rules"
	default:
		return value == defaults[key]
	}
}
