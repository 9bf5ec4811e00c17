package linter

import (
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/parser/terraform"
)

// ToolName is the program's name in reports.
const ToolName = "regionlint"

// Version is the program's version, checked against the tag when it is released.
const Version = "0.1.0"

// VarFile is a variables file that was named on the command line.
type VarFile = terraform.VarFile

// PlanFile is a plan that was named on the command line.
type PlanFile = terraform.VarFile

// Limits bound what a run may cost. A zero field means the default.
type Limits = terraform.Limits

// DefaultLimits are the bounds of a run that names none.
func DefaultLimits() Limits { return terraform.DefaultLimits() }

// Options say what a run reads and judges.
type Options struct {
	// Paths are files or directories of this machine, at least one.
	Paths []string
	// WorkingDirectory is where the search for rule files ends outside of a
	// repository; "" means at the paths themselves.
	WorkingDirectory string
	// Variables are --var settings.
	Variables map[string]string
	VarFiles  []VarFile
	// Environment is the process's, as NAME=VALUE: TF_VAR_ settings count
	// always, AWS_REGION only with UseEnv.
	Environment []string
	UseEnv      bool
	// Jobs is how many roots are evaluated, and systems judged, at a time; 0
	// means one a processor.
	Jobs   int
	Limits Limits
	// Only and Skip choose rules by id or category.
	Only, Skip []string
	// Policies are directories of this machine with policies of the team's own.
	Policies []string
	// Plan is a plan of the root module at the one path, as terraform show
	// -json prints it; nil for none.
	Plan *PlanFile
	// Config is a configuration file of this machine; "" for the nearest one.
	Config string
	// AllowEmpty makes a run that finds no root module a success.
	AllowEmpty bool
	// FailOnUnknown makes unknown regions and opaque modules errors.
	FailOnUnknown bool
	// Timing, where not nil, is filled with where the time went; rules are then
	// evaluated one by one.
	Timing *finding.Timing
	// alone makes the one path all that there is: no repository, rule file or
	// configuration above it has a say.
	alone bool
}

// inputs are what the evaluator takes of the options. Variables files get the
// names that files have in reports.
func (o Options) inputs(w *workspace) terraform.Inputs {
	files := make([]VarFile, 0, len(o.VarFiles))
	for _, file := range o.VarFiles {
		files = append(files, VarFile{Name: w.nameOf(file.Name), Content: file.Content})
	}
	return terraform.Inputs{
		Variables:   o.Variables,
		VarFiles:    files,
		Environment: settings(o.Environment, "TF_VAR_"),
		Workspace:   variable(o.Environment, "TF_WORKSPACE"),
	}
}

// environmentRegion is the region that the environment gives AWS providers
// without one. Order: AWS provider documentation, "Environment Variables".
func (o Options) environmentRegion() string {
	if !o.UseEnv {
		return ""
	}
	if name := variable(o.Environment, "AWS_REGION"); name != "" {
		return name
	}
	return variable(o.Environment, "AWS_DEFAULT_REGION")
}

// settings returns the environment's variables with a prefix, without it.
func settings(environment []string, prefix string) map[string]string {
	found := map[string]string{}
	for _, setting := range environment {
		if name, value, ok := strings.Cut(setting, "="); ok && strings.HasPrefix(name, prefix) {
			found[strings.TrimPrefix(name, prefix)] = value
		}
	}
	return found
}

func variable(environment []string, name string) string {
	return settings(environment, name)[""]
}
