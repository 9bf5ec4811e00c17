package tfplan

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/parser/bounds"
)

// The bounds of a plan document. What Terraform writes stays far below them.
const (
	maxBytes   = 256 << 20
	maxNesting = 500
	maxNumber  = 10_000 // characters; far more than any number that is read
)

// document reads JSON to a tree that knows where everything stands: findings
// point into the plan where there is no source.
type document struct {
	name string
	src  string
	// offset is where the reader is. line, lineStart and continued say which
	// column that is: continuation bytes of UTF-8 are no columns.
	offset, line, lineStart, continued int
	depth                              int
}

// node is one JSON value.
type node struct {
	// kind is the first byte of the value: { [ " t f n, or 0 for a number.
	kind byte
	// text is that of a string or a number.
	text string
	// keys are those of an object, items its members or the list's elements.
	keys       []string
	items      []*node
	start, end place
	// index finds the members of a large object; the last one of doubles counts.
	index map[string]int
}

// indexed is how many members an object has at least that is worth an index.
const indexed = 16

// place is a position in a document.
type place struct{ line, column, offset int32 }

func (p place) position() hcl.Pos {
	return hcl.Pos{Line: int(p.line), Column: int(p.column), Byte: int(p.offset)}
}

// readDocument parses JSON text.
func readDocument(name string, src []byte) (*node, *hcl.Diagnostic) {
	d := &document{name: name, src: string(src), line: 1}
	if len(src) > maxBytes {
		return nil, d.fault("Plan is too large", fmt.Sprintf("A plan may have at most %d MiB.", maxBytes>>20))
	}
	if !json.Valid(src) {
		return nil, d.invalid()
	}
	return d.value()
}

// invalid says where text stops being JSON.
func (d *document) invalid() *hcl.Diagnostic {
	var raw json.RawMessage
	var syntax *json.SyntaxError
	detail := "The text is not valid JSON."
	if err := json.Unmarshal([]byte(d.src), &raw); errors.As(err, &syntax) {
		detail = "The text is not valid JSON: " + syntax.Error() + "."
		d.advance(min(max(int(syntax.Offset)-1, 0), len(d.src)))
	}
	return d.fault("Plan is not readable", detail+" Write the plan anew: "+howToShow)
}

// advance moves on to an offset and counts lines and columns.
func (d *document) advance(to int) {
	for ; d.offset < to; d.offset++ {
		switch b := d.src[d.offset]; {
		case b == '\n':
			d.line, d.lineStart, d.continued = d.line+1, d.offset+1, 0
		case !utf8.RuneStart(b):
			d.continued++
		}
	}
}

func (d *document) place() place {
	column := d.offset - d.lineStart - d.continued + 1
	return place{line: int32(d.line), column: int32(column), offset: int32(d.offset)} //nolint:gosec // below maxBytes
}

func (d *document) fault(summary, detail string) *hcl.Diagnostic {
	at := d.place().position()
	return fault(summary, detail, hcl.Range{Filename: d.name, Start: at, End: at})
}

// value reads one value of text that is valid JSON.
func (d *document) value() (*node, *hcl.Diagnostic) {
	d.space()
	n := &node{kind: d.src[d.offset], start: d.place()}
	var diag *hcl.Diagnostic
	switch n.kind {
	case '{', '[':
		diag = d.container(n)
	case '"':
		n.text = d.text()
	case 't', 'n':
		d.offset += len("true")
	case 'f':
		d.offset += len("false")
	default:
		n.kind = 0
		n.text, diag = d.number()
	}
	n.end = d.place()
	return n, diag
}

// container reads the members of an object or the elements of a list.
func (d *document) container(n *node) *hcl.Diagnostic {
	if d.depth++; d.depth > maxNesting {
		return d.fault("Nesting is too deep",
			fmt.Sprintf("Objects and lists are nested more than %d deep here. The plan is not read.", maxNesting))
	}
	d.offset++
	for d.next() {
		if n.kind == '{' {
			n.keys = append(n.keys, d.text())
			d.space()
			d.offset++ // the colon
		}
		item, diag := d.value()
		if diag != nil {
			return diag
		}
		n.items = append(n.items, item)
	}
	d.depth--
	if len(n.keys) >= indexed {
		n.index = make(map[string]int, len(n.keys))
		for i, key := range n.keys {
			n.index[key] = i
		}
	}
	return nil
}

// next goes to the next member or element; at the closing bracket, which it
// passes, it says false.
func (d *document) next() bool {
	d.space()
	if d.src[d.offset] == ',' {
		d.offset++
		d.space()
	}
	if d.src[d.offset] == '}' || d.src[d.offset] == ']' {
		d.offset++
		return false
	}
	return true
}

// space skips what stands between values.
func (d *document) space() {
	end := d.offset
	for end < len(d.src) && strings.IndexByte(" \t\r\n", d.src[end]) >= 0 {
		end++
	}
	d.advance(end)
}

// text reads a string.
func (d *document) text() string {
	end, escaped := d.offset+1, false
	for ; d.src[end] != '"'; end++ {
		if d.src[end] == '\\' {
			escaped = true
			end++
		}
	}
	literal := d.src[d.offset : end+1]
	d.advance(end + 1)
	if !escaped {
		return literal[1 : len(literal)-1]
	}
	var text string
	if err := json.Unmarshal([]byte(literal), &text); err != nil {
		return literal // not reached: the text is valid JSON
	}
	return text
}

// number reads the characters of a number, unless they would take unbounded
// time or space to evaluate.
func (d *document) number() (string, *hcl.Diagnostic) {
	start := d.place().position()
	text := bounds.NumberPrefix([]byte(d.src[d.offset:min(len(d.src), d.offset+maxNumber)]))
	d.offset += len(text)
	if diags := bounds.Number(text, hcl.Range{Filename: d.name, Start: start, End: start}); diags.HasErrors() {
		return "", diags[0]
	}
	return text, nil
}

// member returns a member of an object, nil where n is nil, is no object or
// has no such member.
func (n *node) member(names ...string) *node {
	for _, name := range names {
		n = n.one(name)
	}
	return n
}

func (n *node) one(name string) *node {
	if n == nil {
		return nil
	}
	if n.index != nil {
		if i, found := n.index[name]; found {
			return n.items[i]
		}
		return nil
	}
	for i, key := range slices.Backward(n.keys) {
		if key == name {
			return n.items[i]
		}
	}
	return nil
}

// list returns the elements of a list, none where n is something else.
func (n *node) list() []*node {
	if n == nil || n.kind != '[' {
		return nil
	}
	return n.items
}

// names returns the keys of an object, none where n is something else.
func (n *node) names() []string {
	if n == nil {
		return nil
	}
	return n.keys
}

// string returns the text of a string, "" where n is something else.
func (n *node) string() string {
	if n == nil || n.kind != '"' {
		return ""
	}
	return n.text
}

// is says whether n is true, null and so on, by its first byte.
func (n *node) is(kind byte) bool { return n != nil && n.kind == kind }

// span is where a value stands.
func (n *node) span(file string) hcl.Range {
	return hcl.Range{Filename: file, Start: n.start.position(), End: n.end.position()}
}
