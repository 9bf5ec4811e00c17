package bounds

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// settingsNesting is how deep settings may nest; there is no use for a tenth.
const settingsNesting = 100

// Settings parses a file of settings in HCL's native syntax, whose first line
// stands at start. Its values are literal: the loops of for expressions, which
// can multiply without end, are refused.
func Settings(src []byte, filename string, start hcl.Pos) (hcl.Body, hcl.Diagnostics) {
	if diags := symbols(src, filename); diags.HasErrors() {
		return nil, diags
	}
	tokens, _ := hclsyntax.LexConfig(src, filename, start)
	if diags := check(tokens, settingsNesting); diags.HasErrors() {
		return nil, diags
	}
	if diags := literal(tokens); diags.HasErrors() {
		return nil, diags
	}
	file, diags := hclsyntax.ParseConfig(src, filename, start)
	if file == nil {
		return nil, diags
	}
	return file.Body, diags
}

// literal refuses for expressions and template directives.
func literal(tokens hclsyntax.Tokens) hcl.Diagnostics {
	const detail = "Settings are plain values. Write the values out."
	afterBracket := false
	for _, token := range tokens {
		switch token.Type {
		case hclsyntax.TokenTemplateControl:
			return fault("Template directives are not read here", detail, token.Range)
		case hclsyntax.TokenOBrack, hclsyntax.TokenOBrace:
			afterBracket = true
		case hclsyntax.TokenNewline, hclsyntax.TokenComment:
		case hclsyntax.TokenIdent:
			if afterBracket && string(token.Bytes) == "for" {
				return fault("For expressions are not read here", detail, token.Range)
			}
			afterBracket = false
		default:
			afterBracket = false
		}
	}
	return nil
}
