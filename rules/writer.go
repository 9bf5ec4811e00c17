package rules

import (
	"fmt"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/topology"
)

// element names a resource instance.
type element struct{ root, address string }

// resourcesOf returns the resources of a document by name.
func resourcesOf(document *topology.Document) map[element]*topology.Resource {
	resources := map[element]*topology.Resource{}
	for _, list := range document.Resources {
		for _, r := range list {
			resources[element{r.Root, r.Address}] = r
		}
	}
	return resources
}

// writer turns verdicts on one document into findings of a report.
type writer struct {
	document  *topology.Document
	places    locator
	resources map[element]*topology.Resource
}

func (w writer) write(v verdict) (finding.Finding, error) {
	f := finding.Finding{
		Rule:        v.policy.ID,
		Severity:    v.level(),
		Message:     v.Message,
		Resource:    v.Address,
		System:      w.document.System.Name,
		Root:        v.Root,
		Trace:       []finding.Step{},
		Fix:         w.aim(beside(v.Root, v.Fix), v.Root),
		Fingerprint: finding.Fingerprint(v.policy.ID, v.Root, v.Address, v.Message),
	}
	if v.Statement != nil {
		f.Statement = &finding.Place{File: v.Statement.File, Line: v.Statement.StartLine}
	}
	if v.Source != nil {
		f.Location, f.Region = v.Source.location(), v.Region
	} else {
		s, err := w.locate(v.Root, v.Address, v.Attribute)
		if err != nil {
			return finding.Finding{}, fmt.Errorf("rule %s: %w", v.policy.ID, err)
		}
		f.Location, f.Trace = s.Location, append(f.Trace, s.calls...)
		if r, ok := w.resources[element{v.Root, v.Address}]; ok {
			f.Region = r.Region.Name
		}
	}
	for _, step := range v.Trace {
		written, err := w.step(step)
		if err != nil {
			return finding.Finding{}, fmt.Errorf("rule %s: trace: %w", v.policy.ID, err)
		}
		f.Trace = append(f.Trace, written)
	}
	return f, nil
}

func (w writer) step(s spot) (finding.Step, error) {
	if s.Address == "" {
		return finding.Step{File: s.File, Line: s.Line, Message: s.Message}, nil
	}
	place, err := w.locate(s.Root, s.Address, s.Attribute)
	if err != nil {
		return finding.Step{}, err
	}
	return finding.Step{File: place.File, Line: place.Start.Line, Message: s.Message}, nil
}

// locate finds a resource in the source. Where only the document knows it, its
// block has to do.
func (w writer) locate(root, address, attribute string) (site, error) {
	if s, ok := w.places.locate(root, address, attribute); ok {
		return s, nil
	}
	if r, ok := w.resources[element{root, address}]; ok {
		return site{Location: lines(r.Source.File, r.Source.StartLine, r.Source.StartLine)}, nil
	}
	return site{}, fmt.Errorf("the document has no resource %s in root %s", address, root)
}

// location is all lines of the statement.
func (s statement) location() finding.Location { return lines(s.File, s.StartLine, s.EndLine) }

// lines is whole lines of a file; the start of the next line ends the last.
func lines(file string, first, last int) finding.Location {
	return finding.Location{
		File:  file,
		Start: finding.Position{Line: first, Column: 1},
		End:   finding.Position{Line: last + 1, Column: 1},
	}
}
