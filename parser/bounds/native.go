package bounds

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Native checks a file in HCL's native syntax. nesting is how deep brackets,
// blocks and templates may stand in each other.
func Native(src []byte, filename string, nesting int) hcl.Diagnostics {
	if diags := symbols(src, filename); diags.HasErrors() {
		return diags
	}
	if fewSigns(src, nesting) {
		return nil
	}
	tokens, _ := hclsyntax.LexConfig(src, filename, hcl.InitialPos)
	return check(tokens, nesting)
}

// Template checks a template that stands at start in a file.
func Template(src []byte, filename string, start hcl.Pos, nesting int) hcl.Diagnostics {
	if diags := symbols(src, filename); diags.HasErrors() {
		return diags
	}
	if fewSigns(src, nesting) {
		return nil
	}
	tokens, _ := hclsyntax.LexTemplate(src, filename, start)
	return check(tokens, nesting)
}

// level is one open bracket, or an open text.
type level struct {
	braces    bool
	operators int
	pieces    int
}

func check(tokens hclsyntax.Tokens, nesting int) hcl.Diagnostics {
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
		case token.Type == hclsyntax.TokenQuotedLit, token.Type == hclsyntax.TokenStringLit:
			top.pieces++
		case token.Type == hclsyntax.TokenNumberLit:
			if diags := Number(string(token.Bytes), token.Range); diags.HasErrors() {
				return diags
			}
		}
		if diags := exceeded(levels, nesting, token.Range); diags.HasErrors() {
			return diags
		}
	}
	return nil
}

func exceeded(levels []level, nesting int, subject hcl.Range) hcl.Diagnostics {
	top := levels[len(levels)-1]
	switch {
	case len(levels)-1 > nesting:
		return fault("Nesting is too deep", fmt.Sprintf("Brackets, blocks and templates are nested more than "+
			"%d deep here. The file is not read.", nesting), subject)
	case top.operators > maxOperators:
		return fault("Expression is too long", fmt.Sprintf(
			"This expression has more than %d operators. The file is not read.", maxOperators), subject)
	case top.pieces > maxPieces:
		return fault("Text is too long", fmt.Sprintf(
			"This text has more than %d lines and escapes. The file is not read.", maxPieces), subject)
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
		hclsyntax.TokenDoubleColon,
	}
)
