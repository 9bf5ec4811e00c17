package linter

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/regionlint/regionlint/internal/checklist"
	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/parser/rulefile"
	"github.com/regionlint/regionlint/rules"
)

// Promises is what the rule files of a run say, and which of it the code keeps.
type Promises struct {
	// Documents have the system and intent of each system, in order of name.
	Documents   []*topology.Document
	Checklist   checklist.List
	Diagnostics []finding.Diagnostic
}

// CheckPromises reads everything that the options name and says what became of
// each statement of the rule files.
func CheckPromises(ctx context.Context, options Options) (promises Promises, err error) {
	w, err := openWorkspace(options.Paths, options.WorkingDirectory)
	if err != nil {
		return Promises{}, err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	e, err := openEstate(ctx, options, w)
	if err != nil {
		return Promises{}, err
	}
	engine, err := e.engine()
	if err != nil {
		return Promises{}, err
	}
	surveys, err := e.survey(ctx)
	if err != nil {
		return Promises{}, err
	}
	promises.Documents, promises.Checklist, err = e.check(ctx, engine, surveys)
	if err != nil {
		return Promises{}, err
	}
	promises.Diagnostics = e.diagnosticsOf(surveys)
	return promises, nil
}

// check judges every system with what the others have, and goes through its
// statements.
func (e *estate) check(
	ctx context.Context, engine *rules.Engine, surveys []survey,
) ([]*topology.Document, checklist.List, error) {
	elsewhere := joinFacts(surveys)
	documents := make([]*topology.Document, len(surveys))
	entries := make([][]checklist.Entry, len(surveys))
	err := e.eachSystem(ctx, surveys, func(ctx context.Context, i int, s system) error {
		model, err := e.remodel(ctx, s, &surveys[i], elsewhere)
		if err != nil {
			return err
		}
		surveys[i].result, err = e.evaluate(ctx, engine, model)
		if err != nil {
			return err
		}
		entries[i] = checklist.Check(model.Document, surveys[i].result.Findings, engine.Rules(), e.regions)
		// What the views show of a system; the rest is let go.
		documents[i] = &topology.Document{System: model.Document.System, Intent: model.Document.Intent}
		return nil
	})
	if err != nil {
		return nil, checklist.List{}, err
	}
	documents = modelled(documents)
	for _, document := range documents {
		document.Intent.Sources = e.resolveFiles(document.Intent.Sources)
	}
	for _, each := range surveys {
		for _, fault := range each.result.Faults {
			e.diagnostics = append(e.diagnostics, ruleFault(fault))
		}
	}
	for _, list := range entries {
		for i := range list {
			e.resolveEntry(&list[i])
		}
	}
	return documents, checklist.Join(entries...), nil
}

// resolveFiles names the files that links lead to, each once.
func (e *estate) resolveFiles(names []string) []string {
	var resolved []string
	for _, name := range names {
		if name = e.workspace.resolve(name); !slices.Contains(resolved, name) {
			resolved = append(resolved, name)
		}
	}
	return resolved
}

// resolveEntry names in an entry the files that links lead to, so that a rule
// file and a link to it are one.
func (e *estate) resolveEntry(entry *checklist.Entry) {
	entry.Source.File = e.workspace.resolve(entry.Source.File)
	for i := range entry.Verdict.Findings {
		breach := &entry.Verdict.Findings[i]
		breach.File = e.workspace.resolve(breach.File)
	}
}

// ruleFault is a rule that failed; one of the user's has a place.
func ruleFault(fault error) finding.Diagnostic {
	said := finding.Diagnostic{Severity: finding.Error, Summary: "A rule failed", Detail: fault.Error()}
	if placed, ok := errors.AsType[*rules.PolicyError](fault); ok {
		said.Detail, said.File, said.Line = placed.Message, placed.File, placed.Line
	}
	return said
}

// ExplainLine tells how the statements on a line of a rule file are read. The
// file is one of this machine, named as reports will name it.
func ExplainLine(file string, line int) ([]rulefile.Explanation, []finding.Diagnostic, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, nil, err //nolint:wrapcheck // it names the file and what was done
	}
	if lines := countLines(content); line > lines {
		return nil, nil, fmt.Errorf("the file ends at line %d", lines)
	}
	regions, err := region.Load()
	if err != nil {
		return nil, nil, err //nolint:wrapcheck // it says what it is about
	}
	explanations, diagnostics := rulefile.New(regions).Explain(filepath.ToSlash(file), content, line)
	return explanations, convertDiagnostics(diagnostics), nil
}

// countLines counts lines with any line ends, an unfinished last one included.
func countLines(content []byte) int {
	count := func(end string) int { return bytes.Count(content, []byte(end)) }
	lines := count("\n") + count("\r") - count("\r\n")
	if !bytes.HasSuffix(content, []byte("\n")) && !bytes.HasSuffix(content, []byte("\r")) {
		lines++
	}
	return lines
}
