package rulefile

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// item is a stretch of prose that is read by itself: a paragraph, list item,
// heading, or table row.
type item struct {
	// text has no markup. It starts with leadLength bytes that come from the
	// list item or paragraph that leads to this one.
	text       string
	leadLength int
	// pieces map offsets of text to lines, in order.
	pieces []piece
	// headings are the texts of the headings above, outermost first.
	headings []string
	// cells says that the text comes from the table row; tier and system are
	// what its first cell limits it to.
	cells        bool
	tier, system string
	// jurisdiction is the place that the first cell limits the row to.
	jurisdiction         string
	heading              bool
	row                  *tableRow
	startLine, finalLine int
}

type piece struct {
	offset int
	line   int
	code   bool
}

func (it *item) pieceAt(offset int) piece {
	i := sort.Search(len(it.pieces), func(i int) bool { return it.pieces[i].offset > offset })
	if i == 0 {
		return piece{line: it.startLine}
	}
	return it.pieces[i-1]
}

func (it *item) inCode(offset int) bool { return it.pieceAt(offset).code }

// codeAt returns what tells which offsets are in code, nil where none is.
func (it *item) codeAt() func(offset int) bool {
	if slices.ContainsFunc(it.pieces, func(p piece) bool { return p.code }) {
		return it.inCode
	}
	return nil
}

// fence is a fenced block of settings.
type fence struct {
	text string
	// line is that of the first line inside the fence.
	line int
}

// document is what the Markdown of a file holds.
type document struct {
	items   []*item
	fences  []fence
	imports []Import
	// title is the heading that the file starts with, "" where that is a section's.
	title string
	// leftOut is the line from which on some text was too costly to read, 0
	// where all was read.
	leftOut int
}

// incomplete says where the text of a file was not read.
func (d *document) incomplete(name string) hcl.Diagnostics {
	if d.leftOut == 0 {
		return nil
	}
	return hcl.Diagnostics{{
		Severity: hcl.DiagWarning,
		Summary:  name + " was read in part",
		Detail: fmt.Sprintf("From line %d on there is text that would take too long to read: very long lists, "+
			"tables or paragraphs, or very many marks. It was left out.", d.leftOut),
		Subject: lineRange(name, d.leftOut),
	}}
}

// blockReader walks the Markdown tree once, in document order.
type blockReader struct {
	source []byte
	// lines are the offsets at which they end; above is how many are above what
	// is read.
	lines    []int
	above    int
	document document
	effort   *effort
	// headings are those above what is read, with their levels; texts are theirs.
	headings []heading
	texts    []string
	// leads are the texts that lead to the lists that are read, the innermost last,
	// "" for a list without.
	leads []string
	// pending is the text that leads to the list behind it, "" for none: see leadOf.
	pending string
	// flat is the text of the block that is read, in memory that the next one
	// uses again; pieces are those of all blocks.
	flat   []byte
	pieces []piece
}

type heading struct {
	level int
	text  string
}

func readDocument(source []byte) document {
	effort := &effort{leftOut: -1}
	r := &blockReader{source: source, effort: effort}
	r.lines = make([]int, 0, bytes.Count(source, []byte("\n")))
	for i, b := range source {
		if b == '\n' {
			r.lines = append(r.lines, i)
		}
	}
	r.pieces = make([]piece, 0, len(r.lines)) // most lines are one
	r.blocks(effort.markdown().Parse(text.NewReader(source)))
	if effort.leftOut >= 0 {
		r.document.leftOut = r.line(effort.leftOut)
	}
	return r.document
}

// line is the line that an offset is on. Blocks are read in order, so that it is
// near the one that was asked for before.
func (r *blockReader) line(offset int) int {
	for r.above < len(r.lines) && r.lines[r.above] < offset {
		r.above++
	}
	for r.above > 0 && r.lines[r.above-1] >= offset {
		r.above--
	}
	return r.above + 1
}

// start is the offset at which a line starts.
func (r *blockReader) start(line int) int {
	if line < 2 {
		return 0
	}
	return r.lines[line-2] + 1
}

func (r *blockReader) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		r.block(n)
	}
}

func (r *blockReader) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		r.heading(n)
	case *ast.Paragraph:
		r.paragraph(n)
	case *ast.TextBlock:
		it := r.item(n)
		r.emit(it)
		r.pending = leadOf(it)
	case *ast.List:
		r.list(n)
	case *ast.FencedCodeBlock:
		r.fence(n)
	case *ast.Blockquote:
		r.quote(n)
	case *extast.Table:
		r.table(n)
	}
}

func (r *blockReader) heading(n *ast.Heading) {
	it := r.item(n)
	it.heading = true
	if r.texts == nil && n.Level == 1 {
		r.document.title = shortened(it.text)
	}
	r.leave(n.Level)
	r.emit(it)
	r.headings = append(r.headings, heading{n.Level, shortened(it.text)})
	r.nest()
	r.pending = ""
}

// boldLevel is the level of a bold line that stands for a heading: below all
// that Markdown has.
const boldLevel = 7

// paragraph reads a paragraph. A bold line by itself, which names something and
// states nothing, heads what follows as a heading does.
func (r *blockReader) paragraph(n *ast.Paragraph) {
	it := r.item(n)
	lead := leadOf(it)
	heads := lead != "" && len(r.leads) == 0 && isBoldLine(n)
	if heads {
		r.leave(boldLevel)
	}
	r.emit(it)
	if heads {
		r.headings = append(r.headings, heading{boldLevel, shortened(it.text)})
		r.nest()
	}
	r.pending = lead
}

// isBoldLine says that a paragraph is bold, but for what is in brackets behind.
func isBoldLine(n *ast.Paragraph) bool {
	bold, ok := n.FirstChild().(*ast.Emphasis)
	return ok && bold.Level == 2 && (bold.NextSibling() == nil || n.Lines().Len() == 1)
}

// leave ends the sections of a level and of those below.
func (r *blockReader) leave(level int) {
	for len(r.headings) > 0 && r.headings[len(r.headings)-1].level >= level {
		r.headings = r.headings[:len(r.headings)-1]
	}
	r.nest()
}

// nest notes the headings that what follows stands under.
func (r *blockReader) nest() {
	r.texts = make([]string, len(r.headings))
	for i, h := range r.headings {
		r.texts[i] = h.text
	}
}

// shortened cuts what is no heading, though it is written as one: each section
// below it would be read with it.
func shortened(heading string) string {
	const longestHeading = 300
	if len(heading) <= longestHeading {
		return heading
	}
	return strings.ToValidUTF8(heading[:longestHeading], "")
}

// leadOf returns the text of an item that leads to a list: one that ends with
// a colon, or holds a key alone.
func leadOf(it *item) string {
	const longestKey = 60
	own := strings.TrimSpace(it.text[it.leadLength:])
	whole := strings.TrimSpace(it.text)
	if strings.HasSuffix(own, ":") || strings.HasSuffix(own, "：") {
		return whole
	}
	if len(own) > 0 && len(own) <= longestKey && !strings.ContainsAny(own, ".:=?!,") {
		return whole + ":"
	}
	return ""
}

func (r *blockReader) list(n ast.Node) {
	lead := r.pending
	r.pending = ""
	for listItem := n.FirstChild(); listItem != nil; listItem = listItem.NextSibling() {
		r.leads = append(r.leads, lead)
		r.listItem(listItem)
		r.leads = r.leads[:len(r.leads)-1]
	}
	r.pending = ""
}

func (r *blockReader) listItem(n ast.Node) {
	r.pending = ""
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		r.block(child)
	}
}

// quote reads GitHub's alerts ("> [!IMPORTANT]"). Other quotations are
// someone's words, and no rules.
func (r *blockReader) quote(n ast.Node) {
	first := n.FirstChild()
	if first == nil || first.Lines() == nil || first.Lines().Len() == 0 {
		return
	}
	segment := first.Lines().At(0)
	if mark := segment.Value(r.source); bytes.HasPrefix(bytes.TrimSpace(mark), []byte("[!")) {
		blank(mark)
		r.blocks(n)
	}
}

// fence keeps blocks of settings; other code is no prose.
func (r *blockReader) fence(n *ast.FencedCodeBlock) {
	if string(n.Language(r.source)) != "regionlint" {
		return
	}
	lines := n.Lines()
	var body strings.Builder
	for i := range lines.Len() {
		segment := lines.At(i)
		body.Write(segment.Value(r.source))
	}
	f := fence{text: body.String()}
	if lines.Len() > 0 && r.effort.affords(fenceEffort, lines.At(0).Start) {
		f.line = r.line(lines.At(0).Start)
		r.document.fences = append(r.document.fences, f)
	}
}

func (r *blockReader) lead() string {
	if len(r.leads) == 0 {
		return ""
	}
	return r.leads[len(r.leads)-1]
}

func (r *blockReader) emit(it *item) {
	if strings.TrimSpace(it.text) == "" {
		return
	}
	it.headings = r.texts
	if lead := r.lead(); lead != "" && !it.heading && !it.cells {
		if !r.effort.affords(len(lead)*leadEffort, r.start(it.startLine)) {
			return
		}
		it.prepend(lead + " ")
	}
	r.document.items = append(r.document.items, it)
}

// prepend puts the words that lead to an item before it.
func (it *item) prepend(lead string) {
	it.text = lead + it.text
	it.leadLength = len(lead)
	for i := range it.pieces {
		it.pieces[i].offset += len(lead)
	}
}

// item flattens the inline content of a block.
func (r *blockReader) item(n ast.Node) *item {
	it := &item{}
	first := len(r.pieces)
	r.flat = r.flat[:0]
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		it.startLine = r.line(lines.At(0).Start)
		it.finalLine = r.line(lines.At(lines.Len() - 1).Start)
	}
	r.inline(n, false)
	it.text, it.pieces = string(r.flat), slices.Clip(r.pieces[first:])
	r.imports(it)
	return it
}
