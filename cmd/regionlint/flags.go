package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/regionlint/regionlint/internal/linter"
	"github.com/regionlint/regionlint/internal/spelling"
)

// suggestFlag adds the nearest flag to the error about an unknown one.
func suggestFlag(command *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return fmt.Errorf("%w. See %s --help", err, command.CommandPath())
	}
	var names []string
	command.Flags().VisitAll(func(flag *pflag.Flag) { names = append(names, "--"+flag.Name) })
	name := "--" + unknown.GetSpecifiedName()
	return fmt.Errorf("there is no flag %s.%s See %s --help",
		name, spelling.Suggestion(name, names), command.CommandPath())
}

// inputFlags are the flags of every command that reads Terraform.
type inputFlags struct {
	variables []string
	varFiles  []string
	useEnv    bool
	jobs      int
}

// add declares the flags on a command.
func (f *inputFlags) add(command *cobra.Command) {
	flags := command.Flags()
	flags.StringArrayVar(&f.variables, "var", nil, "set a root variable, as NAME=VALUE (repeatable; default none)")
	flags.StringArrayVar(&f.varFiles, "var-file", nil, "read root variables from this file (repeatable; default none)")
	flags.BoolVar(&f.useEnv, "use-env", false,
		"let AWS_REGION decide where a provider names no region (default false)")
	flags.IntVar(&f.jobs, "jobs", 0, "evaluate this many roots at a time (default 0: one a processor)")
}

// options turns the flags into what the linter takes.
func (f *inputFlags) options(paths []string) (linter.Options, error) {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	options := linter.Options{
		Paths:       paths,
		Variables:   map[string]string{},
		Environment: os.Environ(),
		UseEnv:      f.useEnv,
		Jobs:        f.jobs,
	}
	for _, setting := range f.variables {
		name, value, ok := strings.Cut(setting, "=")
		if !ok {
			return linter.Options{}, fmt.Errorf("--var %s has no value: write --var NAME=VALUE", setting)
		}
		options.Variables[name] = value
	}
	for _, name := range f.varFiles {
		content, err := os.ReadFile(name)
		if err != nil {
			return linter.Options{}, fmt.Errorf("reading --var-file: %w", err)
		}
		options.VarFiles = append(options.VarFiles, linter.VarFile{Name: name, Content: content})
	}
	return options, nil
}
