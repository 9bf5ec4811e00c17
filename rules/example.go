package rules

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Example shows a rule by two of its fixtures: one on which it fires, and the
// same mended.
type Example struct {
	Bad  []ExampleFile `json:"bad"`
	Good []ExampleFile `json:"good"`
}

// ExampleFile is a file of an example.
type ExampleFile struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// ReadExample reads the two fixtures that a page shows, from a tree with the
// fixtures of all rules. One that is not there has no files.
func ReadExample(fixtures fs.FS, id string) (Example, error) {
	bad, err := readExample(fixtures, path.Join(id, "fires-plain"))
	if err != nil {
		return Example{}, err
	}
	good, err := readExample(fixtures, path.Join(id, "quiet-mended"))
	return Example{Bad: bad, Good: good}, err
}

func readExample(fixtures fs.FS, directory string) ([]ExampleFile, error) {
	files := []ExampleFile{}
	entries, err := fs.ReadDir(fixtures, directory)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("reading an example: %w", err)
	}
	for _, entry := range entries {
		if !entry.Type().IsRegular() {
			continue
		}
		text, err := fs.ReadFile(fixtures, path.Join(directory, entry.Name()))
		if err != nil {
			return nil, fmt.Errorf("reading an example: %w", err)
		}
		files = append(files, ExampleFile{Name: entry.Name(), Text: withoutWants(string(text))})
	}
	return files, nil
}

// withoutWants removes the comments that are for tests.
func withoutWants(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		for _, mark := range []string{" # want \"", " // want \"", " <!-- want \""} {
			if before, _, found := strings.Cut(line, mark); found {
				line = strings.TrimRight(before, " ") + "\n"
			}
		}
		out.WriteString(line)
	}
	return out.String()
}
