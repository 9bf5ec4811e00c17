package linter

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/config"
	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/rules"
)

// The bounds of a team's own policies: far more than anyone writes.
const (
	maxPolicyBytes = 1 << 20
	maxPolicyFiles = 1000
)

// policyName is how the files of policies end.
const policyName = ".rego"

// engine makes the engine of a run, with the policies and the settings of the
// team. What is wrong with those goes to the diagnostics of the run.
func (e *estate) engine() (*rules.Engine, error) {
	policies, faults, err := e.ownPolicies()
	if err != nil {
		return nil, err
	}
	settings := e.ruleSettings()
	engine, err := rules.NewEngine(rules.Options{
		Only: e.options.Only, Skip: e.options.Skip, Timed: e.options.Timing != nil,
		Policies: policies, Settings: settings,
	})
	if err != nil {
		if len(faults) > 0 { // the rule that is asked for may be in a file with mistakes
			err = errors.Join(faults[0], err)
		}
		return nil, err
	}
	for _, fault := range engine.CheckSettings(settings) {
		e.diagnostics = append(e.diagnostics, finding.Diagnostic{
			Severity: finding.Error, Summary: "Setting of no use", Detail: fault.Message,
			File: fault.File, Line: fault.Line,
		})
	}
	return engine, nil
}

// ownPolicies reads the policies that the command line and the configuration
// file name; nil where they name none.
func (e *estate) ownPolicies() (*rules.Policies, []*rules.PolicyError, error) {
	sources, err := e.policySources()
	if err != nil || len(sources) == 0 {
		return nil, nil, err
	}
	policies, faults, err := rules.ReadPolicies(sources)
	if err != nil {
		return nil, nil, fmt.Errorf("reading the policies: %w", err)
	}
	e.diagnostics = append(e.diagnostics, policyDiagnostics(faults)...)
	return policies, faults, nil
}

func policyDiagnostics(faults []*rules.PolicyError) []finding.Diagnostic {
	diagnostics := make([]finding.Diagnostic, 0, len(faults))
	for _, fault := range faults {
		diagnostics = append(diagnostics, finding.Diagnostic{
			Severity: finding.Error, Summary: "Policy is not used", Detail: fault.Message,
			File: fault.File, Line: fault.Line,
		})
	}
	return diagnostics
}

// policySources reads the files of all policies, each once.
func (e *estate) policySources() ([]rules.Source, error) {
	var all []rules.Source
	for _, given := range e.options.Policies {
		sources, err := readPolicyDirectory(given, e.workspace.nameOf)
		if err != nil {
			return nil, fmt.Errorf("--policy %w", err)
		}
		all = append(all, sources...)
	}
	for _, directory := range e.settings.Policies {
		sources, err := walkPolicies(e.workspace.tree, directory.Value, func(name string) string { return name })
		if err == nil && len(sources) == 0 {
			err = errNoPolicies
		}
		if err != nil {
			detail := directory.Value + ": " + plain(err).Error()
			e.diagnostics = append(e.diagnostics, configured("No policies", detail, directory))
			continue
		}
		all = append(all, sources...)
	}
	slices.SortStableFunc(all, func(a, b rules.Source) int { return strings.Compare(a.Name, b.Name) })
	return slices.CompactFunc(all, func(a, b rules.Source) bool { return a.Name == b.Name }), nil
}

// fixtures are the directories with fixtures of policies, at fault on purpose.
func (e *estate) fixtures() map[string]bool {
	found := map[string]bool{}
	for _, directory := range e.options.Policies {
		found[path.Join(e.workspace.nameOf(directory), fixtureFolder)] = true
	}
	for _, directory := range e.settings.Policies {
		found[path.Join(directory.Value, fixtureFolder)] = true
	}
	return found
}

// configured is an error that stands at a text of the configuration file.
func configured(summary, detail string, at config.Text) finding.Diagnostic {
	return finding.Diagnostic{
		Severity: finding.Error, Summary: summary, Detail: detail,
		File: at.Range.Filename, Line: at.Range.Start.Line,
	}
}

var errNoPolicies = errors.New("it has no file that ends in " + policyName)

// readPolicyDirectory reads the policies in a directory of this machine; name
// says how reports call a file.
func readPolicyDirectory(directory string, name func(string) string) ([]rules.Source, error) {
	info, err := os.Stat(directory)
	if err == nil && !info.IsDir() {
		err = errors.New("it is no directory")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", directory, plain(err))
	}
	sources, err := walkPolicies(os.DirFS(directory), ".", func(file string) string {
		return name(filepath.Join(directory, filepath.FromSlash(file)))
	})
	if err == nil && len(sources) == 0 {
		err = errNoPolicies
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", directory, plain(err))
	}
	return sources, nil
}

// walkPolicies reads the policies below a directory of a tree. Links, hidden
// directories and testdata are passed by.
func walkPolicies(tree fs.FS, directory string, name func(string) string) ([]rules.Source, error) {
	var sources []rules.Source
	err := fs.WalkDir(tree, directory, func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && file != directory && isPassedBy(entry.Name()):
			return fs.SkipDir
		case !entry.Type().IsRegular() || path.Ext(file) != policyName:
			return nil
		case len(sources) == maxPolicyFiles:
			return fmt.Errorf("it has more than %d files", maxPolicyFiles)
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		if info.Size() > maxPolicyBytes {
			return fmt.Errorf("%s has more than %d bytes", file, maxPolicyBytes)
		}
		text, err := fs.ReadFile(tree, file)
		sources = append(sources, rules.Source{Name: name(file), Text: text})
		return err
	})
	return sources, err
}

func isPassedBy(directory string) bool {
	return strings.HasPrefix(directory, ".") || directory == fixtureFolder
}

// plain leaves out the system call and the name, which the message around has.
func plain(err error) error {
	if failure, ok := errors.AsType[*fs.PathError](err); ok {
		return failure.Err
	}
	return err
}

// ruleSettings gives what the configuration file sets for rules the form of the
// engine.
func (e *estate) ruleSettings() []rules.Setting {
	settings := make([]rules.Setting, 0, len(e.settings.Rules))
	for _, rule := range e.settings.Rules {
		s := rules.Setting{
			Rules: rule.Rules.Value, Off: rule.Level == config.Off, System: rule.System, Reason: rule.Reason,
			Thresholds: map[string]float64{},
			At:         finding.Place{File: rule.Range.Filename, Line: rule.Range.Start.Line},
		}
		if level, err := finding.ParseSeverity(rule.Level); err == nil {
			s.Level = &level
		}
		for _, t := range rule.Thresholds {
			s.Thresholds[t.Name] = t.Value
		}
		for _, given := range rule.Paths {
			s.Paths = append(s.Paths, given.Value)
			e.checkPath(given)
		}
		settings = append(settings, s)
	}
	return settings
}

// checkPath finds a path of a setting that leads nowhere: what stands before
// its first pattern has to be there.
func (e *estate) checkPath(given config.Text) {
	var plainly []string
	for part := range strings.SplitSeq(given.Value, "/") {
		if strings.ContainsAny(part, "*?[{") {
			break
		}
		plainly = append(plainly, part)
	}
	if _, err := fs.Stat(e.workspace.tree, path.Join(append(plainly, ".")...)); err != nil {
		e.diagnostics = append(e.diagnostics, configured("No such path",
			"There is no "+path.Join(plainly...)+" in the directory tree that is read.", given))
	}
}
