package reporters_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/reporters"
)

var update = flag.Bool("update", false, "write the golden files anew")

// render returns what a format makes of a report.
func render(t *testing.T, format string, options reporters.Options, report finding.Report) []byte {
	t.Helper()
	reporter, err := reporters.New(format, options)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := reporter.Report(&b, report); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// compareGolden compares bytes with a file, or writes the file.
func compareGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

func TestEveryFormat(t *testing.T) {
	t.Parallel()
	for _, format := range reporters.Formats() {
		for name, report := range map[string]finding.Report{
			"rich": richReport(), "quiet": quietReport(), "zero": {},
		} {
			t.Run(format.Name+"/"+name, func(t *testing.T) {
				t.Parallel()
				got := render(t, format.Name, reporters.Options{}, report)
				compareGolden(t, name+"."+format.Name, got)
				if again := render(t, format.Name, reporters.Options{}, report); !bytes.Equal(got, again) {
					t.Error("the same report gave other bytes the second time")
				}
			})
		}
	}
}

// A reporter renders what it is given: the caller's report stays as it was.
func TestReportIsNotChanged(t *testing.T) {
	t.Parallel()
	for _, name := range reporters.Names() {
		report := richReport()
		render(t, name, reporters.Options{}, report)
		if diff := cmp.Diff(richReport(), report); diff != "" {
			t.Errorf("%s changed the report (-before +after):\n%s", name, diff)
		}
	}
}

// brokenPipe refuses everything.
type brokenPipe struct{}

var errBrokenPipe = errors.New("broken pipe")

func (brokenPipe) Write([]byte) (int, error) { return 0, errBrokenPipe }

func TestWriteErrorsAreReturned(t *testing.T) {
	t.Parallel()
	for _, format := range reporters.Formats() {
		err := format.New(reporters.Options{}).Report(brokenPipe{}, quietReport())
		if !errors.Is(err, errBrokenPipe) {
			t.Errorf("%s: error = %v, want %v", format.Name, err, errBrokenPipe)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"sarf": `there is no format "sarf". Did you mean sarif? The formats are text, json, sarif`,
		"yaml": `there is no format "yaml". The formats are text, json, sarif`,
		"":     `there is no format "". The formats are text, json, sarif`,
	} {
		_, err := reporters.New(name, reporters.Options{})
		if err == nil || err.Error() != want {
			t.Errorf("New(%q): error = %v, want %s", name, err, want)
		}
	}
}
