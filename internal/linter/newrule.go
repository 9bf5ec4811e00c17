package linter

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/regionlint/regionlint/rules"
)

// NewRule writes the files of a new rule below a directory and returns their
// names. It overwrites nothing: where one of them is there, none is written.
func NewRule(id, directory string) ([]string, error) {
	files, err := rules.Scaffold(id)
	if err != nil {
		return nil, err //nolint:wrapcheck // it says what is wrong with the id
	}
	names := make([]string, 0, len(files))
	for _, file := range files {
		name := filepath.Join(directory, filepath.FromSlash(file.Name))
		if _, err := os.Lstat(name); err == nil {
			return nil, fmt.Errorf("%s is there already: nothing is written", name)
		} else if !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s: %w", name, plain(err))
		}
		names = append(names, name)
	}
	for i, file := range files {
		if err := writeNew(names[i], file.Text); err != nil {
			return nil, fmt.Errorf("writing %s: %w", names[i], plain(err))
		}
	}
	return names, nil
}

// The permissions of what a user makes, before the umask.
const (
	ownDirectory = 0o777
	ownFile      = 0o666
)

// writeNew writes a file that is not there yet.
func writeNew(name, text string) error {
	if err := os.MkdirAll(filepath.Dir(name), ownDirectory); err != nil {
		return err
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, ownFile)
	if err != nil {
		return err
	}
	_, err = file.WriteString(text)
	return errors.Join(err, file.Close())
}
