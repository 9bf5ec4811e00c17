package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// TestHelp proves of every command that its help ends in exit statuses, fits a
// terminal of 80 columns, and tells of each flag its default.
func TestHelp(t *testing.T) {
	var out bytes.Buffer
	root := newRootCommand(streams{in: strings.NewReader(""), out: &out, err: &out})
	for _, command := range append(root.Commands(), root) {
		t.Run(command.Name(), func(t *testing.T) {
			if !strings.Contains(command.Long, "Exit status:\n  0  ") {
				t.Error("the help has no exit statuses")
			}
			checkFlags(t, command)
			out.Reset()
			if err := command.Help(); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(out.String()) {
				if len(strings.TrimSuffix(line, "\n")) > 84 {
					t.Errorf("too wide: %s", line)
				}
			}
		})
	}
}

func checkFlags(t *testing.T, command *cobra.Command) {
	t.Helper()
	command.Flags().VisitAll(func(flag *pflag.Flag) {
		if flag.Name == "help" || flag.Name == "version" {
			return
		}
		if shown := flag.DefValue; strings.Contains(flag.Usage, "default") {
			return
		} else if shown == "" || shown == "0" || shown == "false" || shown == "[]" {
			t.Errorf("--%s does not tell its default: %s", flag.Name, flag.Usage)
		}
	})
}
