package terraform

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// The bounds of what is handed to the library's recursive parser and to its
// arbitrary-precision numbers. Nothing that people write comes near them.
const (
	maxOperators = 2_000 // operators and indexes in one expression without a comma
	maxDigits    = 1_000 // characters of a number literal
	maxExponent  = 400   // decimal exponent of a number literal
)

// scan checks text before it is parsed: deep nesting would overflow the stack
// of the parser, which no program recovers from, and a huge exponent would
// never end.
type scan struct{ nesting int }

func fault(summary, detail string, subject hcl.Range) *hcl.Diagnostic {
	return &hcl.Diagnostic{Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: &subject}
}

// utf8Text refuses text that is not UTF-8, with the line of the first wrong byte.
func utf8Text(src []byte, filename string) hcl.Diagnostics {
	if utf8.Valid(src) {
		return nil
	}
	pos := hcl.Pos{Line: 1, Column: 1}
	for rest := src; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		if r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			pos.Line, pos.Column = pos.Line+1, 0
		}
		pos.Column++
		pos.Byte += size
		rest = rest[size:]
	}
	return hcl.Diagnostics{fault("File is not UTF-8",
		fmt.Sprintf("Line %d has a byte that is not UTF-8 text. Save the file as UTF-8.", pos.Line),
		hcl.Range{Filename: filename, Start: pos, End: pos})}
}

// native checks a file in native syntax.
func (s *scan) native(src []byte, filename string) hcl.Diagnostics {
	tokens, _ := hclsyntax.LexConfig(src, filename, hcl.InitialPos)
	return s.tokens(tokens)
}

// template checks a template.
func (s *scan) template(src []byte, filename string, start hcl.Pos) hcl.Diagnostics {
	tokens, _ := hclsyntax.LexTemplate(src, filename, start)
	return s.tokens(tokens)
}

// level is one open bracket.
type level struct {
	braces    bool
	operators int
}

func (s *scan) tokens(tokens hclsyntax.Tokens) hcl.Diagnostics {
	levels := []level{{braces: true}}
	for _, token := range tokens {
		top := &levels[len(levels)-1]
		switch {
		case slices.Contains(opens, token.Type):
			top.operators++
			levels = append(levels, level{braces: token.Type == hclsyntax.TokenOBrace})
		case slices.Contains(closes, token.Type) && len(levels) > 1:
			levels = levels[:len(levels)-1]
		case token.Type == hclsyntax.TokenComma, token.Type == hclsyntax.TokenNewline && top.braces:
			top.operators = 0
		case slices.Contains(operators, token.Type):
			top.operators++
		case token.Type == hclsyntax.TokenNumberLit:
			if diag := number(string(token.Bytes), token.Range); diag != nil {
				return hcl.Diagnostics{diag}
			}
		}
		if diag := s.exceeded(levels, token.Range); diag != nil {
			return hcl.Diagnostics{diag}
		}
	}
	return nil
}

func (s *scan) exceeded(levels []level, rng hcl.Range) *hcl.Diagnostic {
	if len(levels)-1 > s.nesting {
		return fault("Nesting is too deep", fmt.Sprintf(
			"Brackets, blocks and templates are nested more than %d deep here. The file is not read.", s.nesting), rng)
	}
	if levels[len(levels)-1].operators > maxOperators {
		return fault("Expression is too long", fmt.Sprintf(
			"This expression has more than %d operators. The file is not read.", maxOperators), rng)
	}
	return nil
}

// opens, closes and operators are the tokens that make expressions deep.
var (
	opens = []hclsyntax.TokenType{
		hclsyntax.TokenOBrace, hclsyntax.TokenOBrack, hclsyntax.TokenOParen,
		hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl,
		hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc,
	}
	closes = []hclsyntax.TokenType{
		hclsyntax.TokenCBrace, hclsyntax.TokenCBrack, hclsyntax.TokenCParen,
		hclsyntax.TokenTemplateSeqEnd, hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc,
	}
	operators = []hclsyntax.TokenType{
		hclsyntax.TokenStar, hclsyntax.TokenSlash, hclsyntax.TokenPlus,
		hclsyntax.TokenMinus, hclsyntax.TokenPercent, hclsyntax.TokenAnd,
		hclsyntax.TokenOr, hclsyntax.TokenBang, hclsyntax.TokenQuestion,
		hclsyntax.TokenEqualOp, hclsyntax.TokenNotEqual, hclsyntax.TokenLessThan,
		hclsyntax.TokenLessThanEq, hclsyntax.TokenGreaterThan, hclsyntax.TokenGreaterThanEq,
	}
)

// number refuses literals whose digits would take unbounded time or space.
func number(text string, rng hcl.Range) *hcl.Diagnostic {
	if len(text) > maxDigits {
		return fault("Number is too long",
			fmt.Sprintf("A number may have at most %d characters. The file is not read.", maxDigits), rng)
	}
	_, exponent, found := strings.Cut(strings.ToLower(text), "e")
	if !found {
		return nil
	}
	if power, err := strconv.Atoi(exponent); err != nil || power > maxExponent || power < -maxExponent {
		return fault("Number is too large", fmt.Sprintf(
			"The exponent of a number may be at most %d. The file is not read.", maxExponent), rng)
	}
	return nil
}

// json checks a file in JSON syntax.
func (s *scan) json(src []byte, filename string) hcl.Diagnostics {
	line, lineStart, depth := 1, 0, 0
	for i := 0; i < len(src); i++ {
		at := hcl.Pos{Line: line, Column: i - lineStart + 1, Byte: i}
		here := hcl.Range{Filename: filename, Start: at, End: at}
		switch src[i] {
		case '\n':
			line, lineStart = line+1, i+1
		case '"':
			i += stringLength(src[i:]) - 1
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
			literal := numberPrefix(src[i:])
			if diag := number(literal, here); diag != nil {
				return hcl.Diagnostics{diag}
			}
			i += len(literal) - 1
		}
		if depth > s.nesting {
			return hcl.Diagnostics{fault("Nesting is too deep", fmt.Sprintf(
				"Objects and lists are nested more than %d deep here. The file is not read.", s.nesting), here)}
		}
	}
	return nil
}

// stringLength measures the string literal that src begins with; JSON has no
// line breaks in strings.
func stringLength(src []byte) int {
	for i := 1; i < len(src); i++ {
		switch src[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		case '\n':
			return i
		}
	}
	return len(src)
}

func numberPrefix(src []byte) string {
	end := 0
	for end < len(src) && strings.IndexByte("0123456789.eE+-", src[end]) >= 0 {
		end++
	}
	return string(src[:end])
}
