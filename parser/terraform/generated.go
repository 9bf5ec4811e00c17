package terraform

import (
	"bytes"
	"io/fs"
	"maps"
	"path"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/regionlint/regionlint/parser/bounds"
)

// generatedFile is a file that another tool writes into a module. What is said
// of it points to where its text stands.
type generatedFile struct {
	name, text string
	from       Value
	// keep says that a file of that name stays.
	keep bool
}

// Rendered returns a text whose unknown parts, where it is a template, are
// expressions that are unknown; false where nothing of it is known.
func (v Value) Rendered() (string, bool) {
	template, ok := plain(v.attr.expr).(*templateExpr)
	if !ok {
		return v.Text()
	}
	var text strings.Builder
	for _, part := range template.Parts {
		val := unmarked(force(v.in.scope.evaluate(part)))
		converted, err := convert.Convert(val, cty.String)
		switch said, known := textOf(converted); {
		case err == nil && known:
			text.WriteString(strings.ReplaceAll(said, TreeTop, "."))
		case isQuoted(text.String()):
			text.WriteString("${" + neverKnown + "}")
		default:
			text.WriteString(neverKnown)
		}
	}
	return text.String(), true
}

// neverKnown is an expression that no reading of the code can tell.
const neverKnown = "timestamp()"

// isQuoted says that a text ends within quotation marks.
func isQuoted(text string) bool {
	line := text[strings.LastIndexByte(text, '\n')+1:]
	return strings.Count(strings.ReplaceAll(line, `\"`, ""), `"`)%2 == 1
}

// declareGenerated reads a generated file into a module.
func (e *evaluation) declareGenerated(m *module, file generatedFile) {
	if !isSource(path.Base(file.name)) || strings.HasSuffix(file.name, ".json") {
		return
	}
	made := e.parser.loadGenerated(file)
	e.diags.add(made.diags...)
	maps.Copy(e.generated, made.said)
	for _, b := range made.blocks {
		m.declare(b)
	}
}

// generation is what a generated file is made of.
type generation struct {
	name, text  string
	whole, expr hcl.Range
}

// generatedBlocks are what a generated file declares, where its text stands, and
// what the arguments there say.
type generatedBlocks struct {
	blocks []*block
	said   map[hcl.Range]string
	diags  hcl.Diagnostics
}

// loadGenerated reads a generated file, each once: many leaves include what
// generates it, and a leaf is composed again for every root that reads its
// outputs. What is read names no leaf.
func (p *Parser) loadGenerated(file generatedFile) *generatedBlocks {
	name := path.Base(file.name)
	key := generation{name, file.text, file.from.attr.rng, file.from.attr.expr.Range()}
	p.mutex.Lock()
	known := p.generated[key]
	p.mutex.Unlock()
	if known != nil {
		return known
	}
	made := p.readGenerated(name, file)
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.generated[key] = made
	return made
}

func (p *Parser) readGenerated(name string, file generatedFile) *generatedBlocks {
	at := p.placing(file)
	src := []byte(file.text)
	diags := bounds.Native(src, name, p.limits.Nesting)
	if diags.HasErrors() {
		return &generatedBlocks{diags: at.diagnostics(diags)}
	}
	parsed, diags := parseNative(src, name)
	made := &generatedBlocks{said: at.said, diags: at.diagnostics(diags)}
	if parsed != nil {
		made.blocks = nativeBody(parsed).blocks
	}
	for _, b := range made.blocks {
		at.block(b)
	}
	return made
}

// placing leads from places in a generated file to where its text stands.
type placing struct {
	// whole is the argument with the text. Where the text is written out line by
	// line, first is the line of its first line, and starts are where the lines
	// of the file start.
	whole  hcl.Range
	first  int
	starts []int
	text   []byte
	// said is what the text of an argument says, by its place in the source.
	said map[hcl.Range]string
}

func (p *Parser) placing(file generatedFile) *placing {
	whole := file.from.attr.rng
	at := &placing{whole: whole, text: []byte(file.text), said: make(map[hcl.Range]string)}
	expr := file.from.attr.expr.Range()
	src := p.textOf(expr.Filename)
	if expr.Start.Byte < 0 || expr.Start.Byte+2 > len(src) || !bytes.HasPrefix(src[expr.Start.Byte:], []byte("<<")) {
		return at
	}
	written := bytes.Count(src[expr.Start.Byte:min(expr.End.Byte, len(src))], []byte("\n"))
	if lines := strings.Count(file.text, "\n"); lines != written-1 && lines != written {
		return at // what is inserted has lines of its own
	}
	at.first = expr.Start.Line + 1
	at.starts = append(at.starts, 0)
	for i, c := range src {
		if c == '\n' {
			at.starts = append(at.starts, i+1)
		}
	}
	return at
}

// place leads from a range of the generated text to its source.
func (p *placing) place(r hcl.Range) hcl.Range {
	if p.first == 0 {
		return p.whole
	}
	return hcl.Range{Filename: p.whole.Filename, Start: p.position(r.Start), End: p.position(r.End)}
}

func (p *placing) position(pos hcl.Pos) hcl.Pos {
	line := pos.Line + p.first - 1
	if line >= len(p.starts) {
		return p.whole.End
	}
	start, end := p.starts[line-1], p.starts[line]-1
	return hcl.Pos{Line: line, Column: pos.Column, Byte: min(start+pos.Column-1, end)}
}

// block moves a block, its arguments and what is in it to their source.
func (p *placing) block(b *block) {
	b.header, b.rng = p.place(b.header), p.place(b.rng)
	p.body(b.body)
}

func (p *placing) body(b *body) {
	b.rng = p.place(b.rng)
	for _, attr := range b.attributes {
		said := attr.rng
		attr.rng = p.place(attr.rng)
		if p.first > 0 && said.End.Byte <= len(p.text) && said.Start.Byte < said.End.Byte {
			p.said[attr.rng] = shortened(p.text[said.Start.Byte:said.End.Byte])
		}
	}
	for _, nested := range b.blocks {
		p.block(nested)
	}
}

// diagnostics moves what is wrong with the text to its source.
func (p *placing) diagnostics(diags hcl.Diagnostics) hcl.Diagnostics {
	moved := make(hcl.Diagnostics, 0, len(diags))
	for _, diag := range diags {
		one := *diag
		if one.Subject != nil {
			subject := p.place(*one.Subject)
			one.Subject = &subject
		}
		one.Context = nil
		moved = append(moved, &one)
	}
	return moved
}

// has says whether one of some directories has a file.
func (p *Parser) has(directories []string, name string) bool {
	for _, dir := range directories {
		tree, within := p.files(path.Join(dir, name))
		if _, err := fs.Stat(tree, within); err == nil {
			return true
		}
	}
	return false
}

func (p *Parser) textOf(name string) []byte {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.texts[name]
}
