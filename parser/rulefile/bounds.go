package rulefile

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
)

// The bounds of a rule file. Markdown that nests thousands deep takes its
// parser minutes; nobody writes that by hand.
const (
	maxBytes  = 1 << 20
	maxIndent = 200
	maxMarks  = 50
)

// prepare makes the text of a file fit to parse, without moving a line: it
// takes away a byte order mark, carriage returns and lines that nest too deep.
// ok is false for what is no text.
func prepare(name string, content []byte) (prepared []byte, diags hcl.Diagnostics, ok bool) {
	if len(content) > maxBytes {
		return nil, fault(name, 1, name+" is too large for a rule file",
			fmt.Sprintf("Rule files of more than %d bytes are not read.", maxBytes)), false
	}
	content = bytes.TrimPrefix(content, []byte("\xef\xbb\xbf"))
	content = withoutReturns(content)
	if line, bad := invalidLine(content); bad {
		return nil, fault(name, line, name+" is not UTF-8 text",
			fmt.Sprintf("Line %d has bytes that are no UTF-8. Save the file as UTF-8; it was left out.", line)), false
	}
	if line, deep := blankDeepLines(content); deep {
		diags = append(diags, &hcl.Diagnostic{
			Severity: hcl.DiagWarning,
			Summary:  name + " nests too deep",
			Detail:   fmt.Sprintf("Lines from line %d on that are nested too deep were not read.", line),
			Subject:  lineRange(name, line),
		})
	}
	return content, diags, true
}

// withoutReturns copies a text, with one line feed at the end of each line.
func withoutReturns(content []byte) []byte {
	if bytes.IndexByte(content, '\r') < 0 {
		return bytes.Clone(content)
	}
	return bytes.ReplaceAll(bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
}

// invalidLine finds the first line that is no UTF-8 text.
func invalidLine(content []byte) (line int, bad bool) {
	if utf8.Valid(content) && bytes.IndexByte(content, 0) < 0 {
		return 0, false
	}
	line = 1
	for part := range bytes.Lines(content) {
		if !utf8.Valid(part) || bytes.IndexByte(part, 0) >= 0 {
			return line, true
		}
		line++
	}
	return line, true
}

// blankDeepLines empties lines with an indentation or a row of list and quote
// marks that no reader could follow.
func blankDeepLines(content []byte) (first int, deep bool) {
	line, at := 0, 0
	for part := range bytes.Lines(content) {
		line++
		if nestsTooDeep(part) {
			blank(content[at : at+len(part)])
			if !deep {
				first, deep = line, true
			}
		}
		at += len(part)
	}
	return first, deep
}

func nestsTooDeep(line []byte) bool {
	const tabWidth = 4
	if len(line) <= maxMarks || isASCIILetter(line[0]) { // too short to nest, or prose
		return false
	}
	lead := line[:len(line)-len(bytes.TrimLeft(line, " \t>-*+.)0123456789"))]
	if len(bytes.TrimSpace(line)) == 0 {
		return false
	}
	indent := bytes.Count(lead, []byte(" ")) + tabWidth*bytes.Count(lead, []byte("\t"))
	marks := bytes.Count(lead, []byte(">"))
	for _, mark := range []string{"- ", "* ", "+ ", ". ", ") "} {
		marks += bytes.Count(lead, []byte(mark))
	}
	return indent > maxIndent || marks > maxMarks
}

// few keeps the first diagnostics of a file, and counts the others.
func few(name string, diags hcl.Diagnostics) hcl.Diagnostics {
	const most = 50
	if len(diags) <= most {
		return diags
	}
	severity := hcl.DiagWarning
	if diags[most:].HasErrors() {
		severity = hcl.DiagError
	}
	return append(diags[:most:most], &hcl.Diagnostic{
		Severity: severity, Summary: fmt.Sprintf("%s has %d more faults", name, len(diags)-most),
		Detail: fmt.Sprintf("The first %d are told. Mend these, and run again.", most), Subject: diags[most].Subject,
	})
}

func blank(text []byte) {
	for i := range text {
		if text[i] != '\n' {
			text[i] = ' '
		}
	}
}

func fault(name string, line int, summary, detail string) hcl.Diagnostics {
	return hcl.Diagnostics{{
		Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: lineRange(name, line),
	}}
}

func lineRange(name string, line int) *hcl.Range {
	pos := hcl.Pos{Line: line, Column: 1}
	return &hcl.Range{Filename: name, Start: pos, End: pos}
}
