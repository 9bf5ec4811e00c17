package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestInterrupt proves that a run that is interrupted says so, reports nothing
// and cannot be trusted.
func TestInterrupt(t *testing.T) {
	directory := t.TempDir()
	file := filepath.Join(directory, "main.tf")
	if err := os.WriteFile(file, []byte(`resource "aws_lb" "main" {}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"lint", "inspect", "intent"} {
		ctx, interrupt := context.WithCancel(t.Context())
		interrupt()
		var out, messages bytes.Buffer
		status := run(ctx, []string{command, directory}, streams{in: strings.NewReader(""), out: &out, err: &messages})
		if status != statusUntrusted {
			t.Errorf("%s: status %d, want %d", command, status, statusUntrusted)
		}
		if want := "regionlint: interrupted; nothing is reported\n"; messages.String() != want || out.Len() > 0 {
			t.Errorf("%s: printed %q and %q, want %q alone", command, out.String(), messages.String(), want)
		}
	}
}

// brokenPipe is standard output when its reader has gone.
type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestStandardOutputIsClosed(t *testing.T) {
	for _, args := range [][]string{
		{"rules"}, {"rules", "--format", "json"}, {"explain", "ttl/too-high"}, {"version"},
	} {
		var messages bytes.Buffer
		status := run(t.Context(), args, streams{in: strings.NewReader(""), out: brokenPipe{}, err: &messages})
		if status != statusUntrusted || !strings.HasPrefix(messages.String(), "regionlint: ") {
			t.Errorf("%v: status %d, message %q", args, status, messages.String())
		}
	}
}
