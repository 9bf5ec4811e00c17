package survey

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"

	"github.com/regionlint/regionlint/internal/accuracy"
)

// Program is a built regionlint.
type Program struct {
	// Path is that of the binary.
	Path string
	// Runs is how often each repository is linted: the fastest run counts.
	Runs int
}

// cost is what a run took: time of all processors together, so that other work
// on the machine counts little, and the most memory.
type cost struct{ seconds, peakMB float64 }

// Start measures what a run costs before it has read anything to speak of.
func (p Program) Start(ctx context.Context, folder string) (accuracy.Start, error) {
	file := filepath.Join(folder, "main.tf")
	if err := os.WriteFile(file, []byte("provider \"aws\" {\n  region = \"eu-west-1\"\n}\n"), 0o600); err != nil {
		return accuracy.Start{}, err
	}
	var report lintReport
	took, err := p.fastest(ctx, folder, &report)
	return accuracy.Start{
		Processors: runtime.NumCPU(), Seconds: rounded(took.seconds, 100), PeakMB: rounded(took.peakMB, 1),
	}, err
}

// fastest lints a folder as often as is asked for. It returns the report, and
// the cost of the fastest run.
func (p Program) fastest(ctx context.Context, folder string, report *lintReport) (cost, error) {
	var best cost
	for i := range max(1, p.Runs) {
		*report = lintReport{}
		took, err := p.run(ctx, folder, report, "lint", "--format", "json", ".")
		if err != nil {
			return cost{}, err
		}
		if i == 0 || took.seconds < best.seconds {
			best = took
		}
	}
	return best, nil
}

// run runs the program in a folder and reads the JSON that it prints. A status
// of 1 or 2 says something of the code, not of the run.
func (p Program) run(ctx context.Context, folder string, document any, arguments ...string) (cost, error) {
	command := exec.CommandContext(ctx, p.Path, arguments...)
	command.Dir = folder
	text, err := command.Output()
	if command.ProcessState == nil {
		return cost{}, err
	}
	used := command.ProcessState
	took := cost{seconds: (used.UserTime() + used.SystemTime()).Seconds(), peakMB: peakMB(used)}
	var failed *exec.ExitError
	if err != nil && (!errors.As(err, &failed) || failed.ExitCode() > 2 || !failed.Exited()) {
		return took, fmt.Errorf("%s in %s: %w", arguments[0], folder, err)
	}
	if err := json.Unmarshal(text, document); err != nil {
		var said []byte
		if failed != nil {
			said = failed.Stderr
		}
		return took, fmt.Errorf("%s in %s: %w\n%s", arguments[0], folder, err, said)
	}
	return took, nil
}
