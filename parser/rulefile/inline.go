package rulefile

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// inline flattens the inline content of a block.
func (r *blockReader) inline(parent ast.Node, code bool) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			r.pieces = append(r.pieces, piece{len(r.flat), r.line(n.Segment.Start), code})
			r.flat = append(r.flat, plainText(n.Segment.Value(r.source), code)...)
			switch {
			case n.HardLineBreak(), n.SoftLineBreak() && r.endsStatement(n.Segment.Stop):
				r.flat = append(r.flat, '\n')
			case n.SoftLineBreak():
				r.flat = append(r.flat, ' ')
			}
		case *ast.String:
			r.flat = append(r.flat, n.Value...)
		case *ast.CodeSpan:
			r.codeSpan(n)
		case *ast.RawHTML:
			r.flat = append(r.flat, r.breakOf(n))
		case *extast.Strikethrough, *ast.Image, *ast.AutoLink:
			r.flat = append(r.flat, ' ')
		default:
			r.inline(n, code)
		}
	}
}

// breakOf is what stands for a tag: the end of a line for "<br>".
func (r *blockReader) breakOf(n *ast.RawHTML) byte {
	if n.Segments.Len() > 0 {
		segment := n.Segments.At(0)
		if bytes.HasPrefix(bytes.ToLower(segment.Value(r.source)), []byte("<br")) {
			return '\n'
		}
	}
	return ' '
}

// plainText resolves what Markdown writes for a sign: "&lt;", "\<". Code has none,
// and "\@" keeps a word from being an import.
func plainText(text []byte, code bool) []byte {
	if code || !bytes.ContainsAny(text, `&\`) {
		return text
	}
	text = util.ResolveEntityNames(util.ResolveNumericReferences(text))
	if bytes.Contains(text, []byte(`\@`)) {
		return text
	}
	return util.UnescapePunctuations(text)
}

// endsStatement says that a line of a paragraph is a statement of its own, as
// in files that are lists without bullets: the next line opens with a key
// ("RTO: ..."), or this one does and the next starts anew.
func (r *blockReader) endsStatement(offset int) bool {
	const longestLine = 60
	next := r.lineAt(offset + 1)
	if opensWithKey(next) {
		return true
	}
	if first, _ := utf8.DecodeRuneInString(next); unicode.IsLower(first) || unicode.IsDigit(first) {
		return false
	}
	line := r.lineAt(offset)
	return len(line) <= longestLine && opensWithKey(line)
}

// lineAt returns the line around an offset, without markup at its start.
func (r *blockReader) lineAt(offset int) string {
	if offset >= len(r.source) {
		return ""
	}
	start := bytes.LastIndexByte(r.source[:offset], '\n') + 1
	end := len(r.source)
	if length := bytes.IndexByte(r.source[start:], '\n'); length >= 0 {
		end = start + length
	}
	return strings.TrimLeft(string(r.source[start:end]), " \t>*_`")
}

// opensWithKey says that a line starts with a few words and a colon.
func opensWithKey(line string) bool {
	const longestKey, mostWords = 40, 4
	key, value, found := strings.Cut(line, ":")
	return found && value != "" && key != "" && len(key) <= longestKey && len(strings.Fields(key)) <= mostWords &&
		!strings.ContainsAny(key, ".,;!?") && value[0] != '/' && value[0] != ':'
}

// codeSpan keeps names and values and drops commands.
func (r *blockReader) codeSpan(n ast.Node) {
	start, first := len(r.flat), len(r.pieces)
	r.inline(n, true)
	if isCommand(string(r.flat[start:])) && !isTagPair(r.flat[:start], r.flat[start:]) {
		r.flat, r.pieces = append(r.flat[:start], " code "...), r.pieces[:first]
		return
	}
	if last := len(r.pieces) - 1; last >= first {
		r.pieces = append(r.pieces, piece{len(r.flat), r.pieces[last].line, false})
	}
}

// isCommand recognises what is code and no value: a command with a flag or
// variable, an assignment, a call.
func isCommand(code string) bool {
	if !strings.ContainsAny(strings.TrimSpace(code), " (") {
		return false
	}
	words := strings.Fields(code)
	programs := []string{"make", "terraform", "tofu", "aws", "az", "gcloud", "kubectl", "git", "npm"}
	if slices.Contains(programs, words[0]) {
		return true
	}
	for _, mark := range []string{" --", " -", "$", "(", "|", "\"", "{", ";", "&&"} {
		if strings.Contains(code, mark) {
			return true
		}
	}
	return false
}
