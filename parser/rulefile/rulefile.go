// Package rulefile reads Markdown rule files into statements, each with its
// place and words. It does not know which system a statement is about, and it
// judges nothing.
package rulefile

import (
	"sync"

	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/internal/region"
)

// File is what one rule file says.
type File struct {
	Path       string
	Statements []Statement
	// Gaps are statements that read like rules and gave no fact.
	Gaps []Gap
	// Imports are the "@path" references.
	Imports []Import
	// Paths are globs of the files that the rules are for, none for all.
	Paths []string
}

// Parser reads rule files. It is safe for concurrent use.
type Parser struct {
	table *region.Table
	// prepare compiles the grammar when the first file is read: a repository
	// without rule files does not pay for it.
	prepare func() *grammar
}

// New returns a parser that knows the regions and places of the table.
func New(table *region.Table) *Parser {
	return &Parser{table: table, prepare: sync.OnceValue(func() *grammar {
		return newGrammar(table)
	})}
}

// Parse reads one file. What is no text gives an error and an empty file.
func (p *Parser) Parse(path string, content []byte) (*File, hcl.Diagnostics) {
	return p.parse(path, content, nil)
}

// parse reads one file and reports how each statement was read, where that is
// asked for.
func (p *Parser) parse(path string, content []byte, report func(Explanation)) (*File, hcl.Diagnostics) {
	file := &File{Path: path}
	prepared, diags, ok := prepare(path, content)
	if !ok {
		return file, diags
	}
	front := takeFrontMatter(prepared)
	if front.unread > 0 {
		file.Paths = front.none()
		return file, append(diags, front.misread(path)...)
	}
	doc := readDocument(prepared)
	diags = append(diags, doc.incomplete(path)...)
	r := &reading{grammar: p.prepare(), file: path, title: doc.title, contexts: map[string]*context{}}
	if report != nil {
		r.explainer = &explainer{report: report}
	}
	r.void = voidSections(doc.items)
	r.options = r.optionLists(doc.items)
	r.items(doc.items)
	for _, f := range doc.fences {
		statements, more := p.fence(path, f)
		r.statements = append(r.statements, statements...)
		diags = append(diags, more...)
	}
	file.Statements, file.Gaps = r.statements, r.gaps
	file.Imports, file.Paths = doc.imports, front.paths
	return file, few(path, diags)
}
