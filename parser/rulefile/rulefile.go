// Package rulefile reads Markdown rule files into statements, each with its
// place and words. It does not know which system a statement is about, and it
// judges nothing.
package rulefile

import (
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/yuin/goldmark"

	"github.com/regionlint/regionlint/internal/region"
)

// File is what one rule file says.
type File struct {
	Path       string
	Statements []Statement
	// Gaps are statements that read like rules and gave no fact.
	Gaps []Gap
	// Imports are the "@path" references, as written.
	Imports []string
}

// Parser reads rule files. It is safe for concurrent use.
type Parser struct {
	table *region.Table
	// prepare compiles the grammar when the first file is read: a repository
	// without rule files does not pay for it.
	prepare func() (*grammar, goldmark.Markdown)
}

// New returns a parser that knows the regions and places of the table.
func New(table *region.Table) *Parser {
	return &Parser{table: table, prepare: sync.OnceValues(func() (*grammar, goldmark.Markdown) {
		return newGrammar(newVocabulary(table)), markdown()
	})}
}

// Parse reads one file. What is no text gives an error and an empty file.
func (p *Parser) Parse(path string, content []byte) (*File, hcl.Diagnostics) {
	file := &File{Path: path}
	prepared, diags, ok := prepare(path, content)
	if !ok {
		return file, diags
	}
	grammar, md := p.prepare()
	doc := readDocument(md, prepared)
	r := &reading{grammar: grammar, file: path, contexts: map[string]*context{}}
	for _, it := range doc.items {
		r.item(it)
	}
	for _, f := range doc.fences {
		statements, more := p.fence(path, f)
		r.statements = append(r.statements, statements...)
		diags = append(diags, more...)
	}
	file.Statements, file.Gaps, file.Imports = r.statements, r.gaps, doc.imports
	return file, diags
}
