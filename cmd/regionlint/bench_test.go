package main

import (
	"errors"
	"os/exec"
	"path/filepath"
	"testing"
)

// BenchmarkColdLint runs the built program as a user does: a new process each
// time, with the files in the operating system's cache.
func BenchmarkColdLint(b *testing.B) {
	binary := filepath.Join(b.TempDir(), "regionlint")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		b.Fatalf("building: %v\n%s", err, out)
	}
	for _, arguments := range [][]string{
		{"version"},
		{"inspect", "../../testdata/examples/tokyo"},
		{"lint", "../../testdata/examples/tokyo"},
	} {
		b.Run(arguments[0], func(b *testing.B) {
			for b.Loop() {
				err := exec.Command(binary, arguments...).Run()
				var exit *exec.ExitError
				if errors.As(err, &exit) && exit.ExitCode() == statusFindings {
					continue
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
