package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/spelling"
)

// describeFlagError says in plain words what is wrong with which flag.
func describeFlagError(command *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var required *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	help := command.CommandPath() + " --help"
	switch {
	case errors.As(err, &unknown):
		name, suggestion := nearestFlag(command, unknown)
		return fmt.Errorf("there is no flag %s.%s See %s", name, suggestion, help)
	case errors.As(err, &required):
		return fmt.Errorf("--%s needs a value. See %s", required.GetFlag().Name, help)
	case errors.As(err, &invalid):
		flag := invalid.GetFlag()
		return fmt.Errorf("--%s %s: %w", flag.Name, invalid.GetValue(), wrongValue(flag.Value.Type(), invalid))
	default:
		return fmt.Errorf("%w. See %s", err, help)
	}
}

// nearestFlag returns an unknown flag as it was written, and what was meant.
func nearestFlag(command *cobra.Command, unknown *pflag.NotExistError) (name, suggestion string) {
	if unknown.GetSpecifiedShortnames() != "" {
		return "-" + unknown.GetSpecifiedName(), ""
	}
	var names []string
	command.Flags().VisitAll(func(flag *pflag.Flag) { names = append(names, "--"+flag.Name) })
	name = "--" + unknown.GetSpecifiedName()
	return name, spelling.Suggestion(name, names)
}

// wrongValue says what a flag takes. The flags of this program say so
// themselves; the library's speak of its functions.
func wrongValue(kind string, err *pflag.InvalidValueError) error {
	switch kind {
	case "bool":
		return errors.New("use true or false")
	case "duration":
		return errors.New("use a time such as 90s or 10m")
	default:
		return err.Unwrap()
	}
}

// inputFlags are the flags of every command that reads Terraform.
type inputFlags struct {
	variables []string
	varFiles  []string
	plan      string
	config    string
	useEnv    bool
	jobs      int
	timeout   time.Duration
	limits    linter.Limits
}

// add declares the flags on a command.
func (f *inputFlags) add(command *cobra.Command) {
	flags := command.Flags()
	flags.StringArrayVar(&f.variables, "var", nil,
		"set a variable of the root modules, as `NAME=VALUE` (repeatable; default none)")
	flags.StringArrayVar(&f.varFiles, "var-file", nil,
		"read variables of the root modules from this `FILE` (repeatable; default none)")
	flags.StringVar(&f.plan, "plan", "",
		"judge this plan of the root module at PATH, a `FILE` from terraform show -json (default none)")
	flags.StringVar(&f.config, "config", "",
		"read the settings in this `FILE` (default: the nearest .regionlint.hcl at or above PATH)")
	flags.BoolVar(&f.useEnv, "use-env", false,
		"let AWS_REGION decide where a provider names no region (default false)")
	addAmount(flags, &f.jobs, "jobs", 0, "work on `N` root modules at a time (default 0: one a processor)")
	complete(command, "var", nil)
	complete(command, "jobs", nil)
	f.addBounds(command)
}

// addBounds declares the flags that bound what hostile or enormous input costs.
func (f *inputFlags) addBounds(command *cobra.Command) {
	f.limits = linter.DefaultLimits()
	flags := command.Flags()
	flags.DurationVar(&f.timeout, "timeout", 10*time.Minute,
		"stop after this `TIME` and report nothing; 0 for no limit")
	addAmount(flags, &f.limits.FileBytes, "max-file-bytes", 1, "read no Terraform file of more than `N` bytes")
	addAmount(flags, &f.limits.Instances, "max-instances", 1, "expand no count or for_each to more than `N` instances")
	addAmount(flags, &f.limits.ModuleDepth, "max-module-depth", 1, "follow module calls `N` levels deep")
	addAmount(flags, &f.limits.Nesting, "max-nesting", 1, "read no file with brackets nested more than `N` levels deep")
	for _, name := range []string{"timeout", "max-file-bytes", "max-instances", "max-module-depth", "max-nesting"} {
		complete(command, name, nil)
	}
}

// options turns the flags into what the linter takes.
func (f *inputFlags) options(paths []string) (linter.Options, error) {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	directory, err := os.Getwd()
	if err != nil {
		return linter.Options{}, fmt.Errorf("finding the working directory: %w", err)
	}
	options := linter.Options{
		Paths:            paths,
		WorkingDirectory: directory,
		Variables:        map[string]string{},
		Environment:      os.Environ(),
		Config:           f.config,
		UseEnv:           f.useEnv,
		Jobs:             f.jobs,
		Limits:           f.limits,
	}
	for _, setting := range f.variables {
		name, value, ok := strings.Cut(setting, "=")
		if !ok || name == "" {
			return linter.Options{}, fmt.Errorf("--var %s: write --var NAME=VALUE", setting)
		}
		options.Variables[name] = value
	}
	for _, name := range f.varFiles {
		content, err := os.ReadFile(name)
		if err != nil {
			return linter.Options{}, fmt.Errorf("--var-file %s: %w", name, plainFileError(err))
		}
		options.VarFiles = append(options.VarFiles, linter.VarFile{Name: name, Content: content})
	}
	if f.plan != "" {
		content, err := os.ReadFile(f.plan)
		if err != nil {
			return linter.Options{}, fmt.Errorf("--plan %s: %w", f.plan, plainFileError(err))
		}
		options.Plan = &linter.PlanFile{Name: f.plan, Content: content}
	}
	return options, nil
}

// plainFileError leaves out the system call and the name, which the message
// around it has.
func plainFileError(err error) error {
	if wrong, ok := errors.AsType[*fs.PathError](err); ok {
		return wrong.Err
	}
	return err
}

// bounded gives a run its time.
func (f *inputFlags) bounded(ctx context.Context) (context.Context, context.CancelFunc) {
	if f.timeout <= 0 {
		return context.WithCancel(ctx)
	}
	return context.WithTimeout(ctx, f.timeout)
}

// stopReason replaces the error of a run that was stopped by why it was.
func (f *inputFlags) stopReason(ctx context.Context, err error) error {
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return fmt.Errorf("stopped after --timeout %s; nothing is reported", f.timeout)
	case ctx.Err() != nil:
		return errors.New("interrupted; nothing is reported")
	default:
		return err
	}
}
