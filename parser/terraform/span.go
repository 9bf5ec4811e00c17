package terraform

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
)

// Span is a stretch of a file, End exclusive. Lines count from 1, columns are
// Unicode code points from 1 (HCL's own columns count grapheme clusters).
type Span struct {
	File                   string
	StartLine, StartColumn int
	EndLine, EndColumn     int
}

// keep remembers the text of a file, for the conversion of columns.
func (p *Parser) keep(name string, src []byte) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.texts[name] = src
}

// Span converts a range of a file that the parser has read. HCL counts columns
// in grapheme clusters; a Span counts code points.
func (p *Parser) Span(r hcl.Range) Span {
	p.mutex.Lock()
	src := p.texts[r.Filename]
	p.mutex.Unlock()
	return Span{
		File:      r.Filename,
		StartLine: r.Start.Line, StartColumn: column(src, r.Start),
		EndLine: r.End.Line, EndColumn: column(src, r.End),
	}
}

// column counts the code points between the start of a line and a position.
func column(src []byte, pos hcl.Pos) int {
	if src == nil || pos.Byte < 0 || pos.Byte > len(src) {
		return pos.Column
	}
	line := src[bytes.LastIndexByte(src[:pos.Byte], '\n')+1 : pos.Byte]
	return utf8.RuneCount(bytes.TrimPrefix(line, []byte("\ufeff"))) + 1
}

// maxExcerpt is how much of an expression a hop shows, in bytes.
const maxExcerpt = 80

// excerpt returns the text of a range on one line, shortened.
func (p *Parser) excerpt(r hcl.Range) string {
	p.mutex.Lock()
	src := p.texts[r.Filename]
	p.mutex.Unlock()
	if r.Start.Byte < 0 || r.End.Byte > len(src) || r.Start.Byte >= r.End.Byte {
		return ""
	}
	return shortened(src[r.Start.Byte:r.End.Byte])
}

// shortened is a text on one line that is not too long.
func shortened(src []byte) string {
	text := strings.Join(strings.Fields(string(src)), " ")
	if len(text) <= maxExcerpt {
		return text
	}
	return strings.ToValidUTF8(text[:maxExcerpt], "") + " ..."
}
