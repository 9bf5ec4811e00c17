package reporters

import (
	"net/url"
	"path"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/regionlint/regionlint/internal/finding"
)

// isInside says whether a file has a path that SARIF can name relative to the
// top of the repository.
func isInside(file string) bool {
	if file == "" || path.IsAbs(file) {
		return false
	}
	clean := path.Clean(file)
	return clean != "." && clean != ".." && !strings.HasPrefix(clean, "../")
}

// located is the location of a finding, with all four figures of its region:
// GitHub asks for them.
func located(l finding.Location) *sarif.Location {
	start := finding.Position{Line: max(l.Start.Line, 1), Column: max(l.Start.Column, 1)}
	end := finding.Position{Line: l.End.Line, Column: max(l.End.Column, 1)}
	if end.Line < start.Line || end.Line == start.Line && end.Column < start.Column {
		end = start
	}
	return physical(l.File, sarif.NewRegion().
		WithStartLine(start.Line).WithStartColumn(start.Column).
		WithEndLine(end.Line).WithEndColumn(end.Column))
}

// lineLocation is a whole line. A line below 1 means the file.
func lineLocation(file string, line int) *sarif.Location {
	line = max(line, 1)
	// Columns are not known; the start of the next line ends a whole line.
	return physical(file, sarif.NewRegion().
		WithStartLine(line).WithStartColumn(1).
		WithEndLine(line+1).WithEndColumn(1))
}

func physical(file string, region *sarif.Region) *sarif.Location {
	artifact := sarif.NewArtifactLocation().WithURI(uriOf(file)).WithURIBaseID(sourceRoot)
	return sarif.NewLocationWithPhysicalLocation(
		sarif.NewPhysicalLocation().WithArtifactLocation(artifact).WithRegion(region))
}

// uriOf percent-encodes a relative path (RFC 3986).
func uriOf(file string) string { return (&url.URL{Path: path.Clean(file)}).String() }
