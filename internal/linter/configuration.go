package linter

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"

	"github.com/regionlint/regionlint/internal/config"
	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/spelling"
	"github.com/regionlint/regionlint/parser/terraform"
)

// maxConfiguration is the largest configuration file that is read, in bytes:
// as much as of a rule file, and far more than anyone writes.
const maxConfiguration = 4 << 20

// readConfiguration reads the configuration file that governs the paths, an
// empty one where there is none. Of a file with errors nothing is used.
func (e *estate) readConfiguration() (*config.Config, error) {
	name, content, err := e.configuration()
	if name == "" || err != nil {
		return &config.Config{}, err
	}
	settings, diagnostics := config.Parse(name, content)
	if !diagnostics.HasErrors() {
		diagnostics = append(diagnostics, e.intents.AddSettings(name, content, settings.Settings)...)
	}
	e.diagnostics = append(e.diagnostics, convertDiagnostics(diagnostics)...)
	if diagnostics.HasErrors() {
		return &config.Config{}, nil
	}
	return settings, nil
}

// configuration returns the name and the content of the configuration file that
// governs the paths; "" where there is none.
func (e *estate) configuration() (name string, content []byte, err error) {
	name, err = e.configurationName()
	if name == "" || err != nil {
		return "", nil, err
	}
	content, err = e.workspace.read(name, maxConfiguration)
	if err != nil {
		return "", nil, fmt.Errorf("reading %s: %w", name, plain(err))
	}
	return name, content, nil
}

// configurationName is the file that --config names, or the nearest one at or
// above the directory that holds all paths; "" for none.
func (e *estate) configurationName() (string, error) {
	if e.options.Config != "" {
		name := e.workspace.nameOf(e.options.Config)
		if !fs.ValidPath(name) {
			return "", fmt.Errorf("--config %s: the file must be below %s, which is what this run reads",
				e.options.Config, e.workspace.top)
		}
		return name, nil
	}
	for dir := commonDirectory(e.workspace.paths); ; dir = path.Dir(dir) {
		name := path.Join(dir, config.FileName)
		if _, err := fs.Stat(e.workspace.tree, name); err == nil {
			return name, nil
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("reading %s: %w", name, err)
		}
		if dir == "." {
			return "", nil
		}
	}
}

// configure makes the systems that the configuration file names of all root
// modules of the tree, and returns those of the reported roots that are left.
// A system is judged where one of its roots is reported.
func (e *estate) configure(
	ctx context.Context, settings *config.Config, search terraform.Search, reported []string,
) (left []string, err error) {
	everywhere, err := e.discover(ctx, search, []string{"."})
	if err != nil {
		return nil, err
	}
	everywhere = append(everywhere, reported...)
	slices.Sort(everywhere)
	members, diagnostics := settings.Members(slices.Compact(everywhere))
	e.diagnostics = append(e.diagnostics, convertDiagnostics(diagnostics)...)
	e.reported = map[string]bool{}
	left = slices.Clone(reported)
	for _, member := range members {
		for _, unmatched := range member.Unmatched {
			e.diagnostics = append(e.diagnostics, convertDiagnostic(config.NoRoot(unmatched)))
		}
		named := func(directory string) bool { return slices.Contains(member.Roots, directory) }
		if !slices.ContainsFunc(reported, named) {
			continue
		}
		e.systems = append(e.systems, e.configured(member, reported))
		left = slices.DeleteFunc(left, named)
	}
	addAll(e.reported, left)
	return left, nil
}

// configured makes one system of the configuration file.
func (e *estate) configured(member config.Membership, reported []string) system {
	made := system{name: member.System.Name, configured: true}
	for _, directory := range member.Roots {
		for _, instance := range member.System.Instances {
			d := deployment{
				directory: directory, workspace: instance.Workspace,
				instance: terraform.Instance{Name: instance.Name, VarFiles: e.variableFiles(directory, instance)},
			}
			for _, variable := range instance.Variables {
				d.instance.Settings = append(d.instance.Settings, terraform.Setting(variable))
			}
			made.deployments = append(made.deployments, d)
			if slices.Contains(reported, directory) {
				e.reported[d.name()] = true
			}
		}
	}
	return made
}

// variableFiles lists the variables files of an instance that exist.
func (e *estate) variableFiles(directory string, instance config.Instance) []string {
	var files []string
	for _, file := range instance.VarFiles {
		name := path.Join(directory, file.Value)
		if _, err := fs.Stat(e.workspace.tree, name); err != nil {
			e.diagnostics = append(e.diagnostics, finding.Diagnostic{
				Severity: finding.Error,
				Summary:  "No such variables file",
				Detail:   "There is no file " + name + " in the directory tree that is read.",
				File:     file.Range.Filename, Line: file.Range.Start.Line,
			})
			continue
		}
		files = append(files, name)
	}
	return files
}

// unknownSettings finds the variables of the configuration file that no root of
// the system declares, which are mistyped.
func (s system) unknownSettings(roots []*terraform.Root) []finding.Diagnostic {
	known := map[string]bool{}
	for _, root := range roots {
		if len(root.Unread) > 0 {
			return nil // what is missing may be declared there
		}
		addAll(known, root.Variables)
	}
	var diagnostics []finding.Diagnostic
	for _, d := range s.deployments {
		for _, setting := range d.instance.Settings {
			if !known[setting.Name] {
				diagnostics = append(diagnostics, finding.Diagnostic{
					Severity: finding.Error,
					Summary:  "No such variable",
					Detail: fmt.Sprintf("No root module of the system declares the variable %s.%s", setting.Name,
						spelling.Suggestion(setting.Name, slices.Sorted(maps.Keys(known)))),
					File: setting.Range.Filename, Line: setting.Range.Start.Line,
				})
			}
		}
	}
	return diagnostics
}
