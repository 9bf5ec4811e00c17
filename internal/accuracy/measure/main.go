// Command measure tries regionlint on clones of the repositories that
// testdata/accuracy/repositories.csv lists. It prints which findings are new,
// gone or moved since they were judged, and with -update records the run.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"

	"github.com/regionlint/regionlint/internal/accuracy"
	"github.com/regionlint/regionlint/internal/accuracy/survey"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

// options are the flags of the command.
type options struct {
	program string
	data    string
	runs    int
	update  bool
	clones  string
}

func run(ctx context.Context, arguments []string, out, errs io.Writer) error {
	opts, err := parse(arguments, errs)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "regionlint-measure-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work) //nolint:errcheck // a folder of temporary files
	program := survey.Program{Path: opts.program, Runs: opts.runs}
	if program.Path == "" {
		program.Path = filepath.Join(work, "regionlint")
		if text, err := exec.CommandContext(ctx, "go", "build", "-o", program.Path,
			"./cmd/regionlint").CombinedOutput(); err != nil {
			return fmt.Errorf("go build: %w\n%s", err, text)
		}
	}
	return measure(ctx, program, opts, work, out)
}

func parse(arguments []string, errs io.Writer) (options, error) {
	var opts options
	flags := flag.NewFlagSet("measure", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.StringVar(&opts.program, "program", "", "the `binary` to try (default: built from ./cmd/regionlint)")
	flags.StringVar(&opts.data, "data", "testdata/accuracy", "the `folder` of the recorded data")
	flags.IntVar(&opts.runs, "runs", 3, "lint each repository `n` times; the fastest counts")
	flags.BoolVar(&opts.update, "update", false, "record the run in the data")
	if err := flags.Parse(arguments); err != nil {
		return opts, err
	}
	if flags.NArg() != 1 {
		return opts, fmt.Errorf("want one folder of clones, got %d arguments", flags.NArg())
	}
	opts.clones = flags.Arg(0)
	return opts, nil
}

// measure tries the program, prints what differs and records it.
func measure(ctx context.Context, program survey.Program, opts options, work string, out io.Writer) error {
	data, err := accuracy.Load(os.DirFS(opts.data))
	if err != nil {
		return err
	}
	start, err := program.Start(ctx, work)
	if err != nil {
		return err
	}
	result := program.Run(ctx, opts.clones, data.Repositories)
	compared := result.Compare(data.Findings)
	if err := write(out, result, compared, result.Changed(data.Answers)); err != nil || !opts.update {
		return err
	}
	if absent, failed := len(result.Absent), len(result.Failed); absent+failed > 0 {
		return fmt.Errorf("%d repositories are not in %s and %d runs failed: nothing is recorded",
			absent, opts.clones, failed)
	}
	data.Start, data.Repositories, data.Reasons = start, result.Repositories, result.Reasons
	data.Findings = compared.Rows
	return data.Save(opts.data)
}
