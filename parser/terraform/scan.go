package terraform

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/parser/bounds"
)

// scan checks text before it is parsed.
type scan struct{ nesting int }

// native checks a file in native syntax.
func (s *scan) native(src []byte, filename string) hcl.Diagnostics {
	return bounds.Native(src, filename, s.nesting)
}

// template checks a template.
func (s *scan) template(src []byte, filename string, start hcl.Pos) hcl.Diagnostics {
	return bounds.Template(src, filename, start, s.nesting)
}

// json checks a file in JSON syntax.
func (s *scan) json(src []byte, filename string) hcl.Diagnostics {
	return bounds.JSON(src, filename, s.nesting)
}
