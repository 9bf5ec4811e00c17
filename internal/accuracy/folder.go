package accuracy

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
)

// Save writes what a measurement changes into the folder of the data:
// the repositories, the reasons, the findings and the cost of a start.
func (d Data) Save(folder string) error {
	return errors.Join(
		save(folder, "repositories.csv", d.Repositories),
		save(folder, "reasons.csv", d.Reasons),
		save(folder, "findings.csv", d.Findings),
		save(folder, "start.csv", []Start{d.Start}),
	)
}

func save[T record](folder, name string, rows []T) error {
	var text bytes.Buffer
	if err := write(&text, rows); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, name), text.Bytes(), 0o644) //nolint:gosec // data that all may read
}
