package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/term"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/reporters"
)

// output is one report to write.
type output struct {
	reporter reporters.Reporter
	// file is "" for standard output.
	file   string
	stdout io.Writer
}

// openOutputs checks every --format before the work starts.
func openOutputs(s streams, options lintOptions) ([]output, error) {
	formats := options.formats
	if len(formats) == 0 {
		formats = reporters.Names()[:1]
	}
	var outputs []output
	taken := map[string]bool{}
	for _, setting := range formats {
		name, file, toFile := strings.Cut(setting, "=")
		if toFile && file == "" {
			return nil, fmt.Errorf("--format %s names no file", setting)
		}
		if !toFile {
			file = options.output
		}
		reporter, err := reporters.New(name, textStyle(s.out, options, file))
		if err != nil {
			return nil, fmt.Errorf("--format %s: %w", setting, err)
		}
		place, err := placeOf(file)
		if err != nil {
			return nil, err
		}
		if taken[place] {
			return nil, errors.New("two formats would mix in one place: write --format FORMAT=FILE for all but one")
		}
		taken[place] = true
		outputs = append(outputs, output{reporter: reporter, file: file, stdout: s.out})
	}
	if options.output != "" && !slices.ContainsFunc(outputs, func(o output) bool { return o.file == options.output }) {
		return nil, errors.New("--output is of no use where every --format names its file")
	}
	return outputs, nil
}

// placeOf tells apart where reports go, however their file is written.
func placeOf(file string) (string, error) {
	if file == "" {
		return "", nil
	}
	absolute, err := filepath.Abs(file)
	if err != nil {
		return "", fmt.Errorf("finding %s: %w", file, err)
	}
	return absolute, nil
}

// writeAll writes every report: one that cannot be written hides no other.
func writeAll(outputs []output, report finding.Report) error {
	var faults []error
	for _, o := range outputs {
		faults = append(faults, o.write(report))
	}
	return errors.Join(faults...)
}

func (o output) write(report finding.Report) error {
	if o.file == "" {
		return o.reporter.Report(o.stdout, report)
	}
	file, err := os.Create(o.file)
	if err != nil {
		return fmt.Errorf("writing %s: %w", o.file, plainFileError(err))
	}
	return errors.Join(o.reporter.Report(file, report), file.Close())
}

// textStyle decides colour and width from the stream that the report goes to.
func textStyle(out io.Writer, options lintOptions, file string) reporters.Options {
	width, onTerminal := terminalWidth(out)
	if file != "" {
		width, onTerminal = 0, false
	}
	// https://no-color.org: any value that is not empty turns colour off.
	colored := onTerminal && os.Getenv("NO_COLOR") == ""
	return reporters.Options{
		Color:  options.color == "always" || options.color == "auto" && colored,
		Width:  width,
		Quiet:  options.quiet,
		Expand: options.expand,
	}
}

// terminalWidth says how many columns a terminal has, 0 where it does not
// tell, and whether the stream is one at all.
func terminalWidth(out io.Writer) (width int, ok bool) {
	file, isFile := out.(*os.File)
	if !isFile || !term.IsTerminal(int(file.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		return 0, true
	}
	return width, true
}
