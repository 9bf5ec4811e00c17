// Package bounds checks text before it is handed to a parser that would need
// all memory, overflow its stack or never end. It reads nothing into the text,
// except for settings, which it parses too.
package bounds

import (
	"fmt"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
)

// The bounds of what is handed to the library's recursive parser and to its
// arbitrary-precision numbers. Nothing that people write comes near them.
const (
	// maxSymbols is how many words and signs a file may have: a parsed one
	// takes some 400 bytes.
	maxSymbols = 1_000_000
	// maxOperators is how many operators and indexes one expression may have
	// without a comma.
	maxOperators = 2_000
	// maxPieces is how many lines and escapes one text may have: the library's
	// parser joins them one by one.
	maxPieces   = 10_000
	maxDigits   = 1_000 // characters of a number
	maxExponent = 400   // decimal exponent of a number
)

// fault is an error at a place.
func fault(summary, detail string, subject hcl.Range) hcl.Diagnostics {
	return hcl.Diagnostics{{Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: &subject}}
}

// UTF8 refuses text that is not UTF-8, with the line of the first wrong byte.
func UTF8(src []byte, filename string) hcl.Diagnostics {
	if utf8.Valid(src) {
		return nil
	}
	pos := hcl.InitialPos
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
	return fault("File is not UTF-8",
		fmt.Sprintf("Line %d has a byte that is not UTF-8 text. Save the file as UTF-8.", pos.Line),
		hcl.Range{Filename: filename, Start: pos, End: pos})
}

// symbols refuses text with so many words and signs that its syntax tree would
// take gigabytes. It counts without reading: text in quotes counts as well.
func symbols(src []byte, filename string) hcl.Diagnostics {
	count, line, inWord := 0, 1, false
	for i, b := range src {
		word := isWord(b)
		if (!word && b != ' ' && b != '\t') || (word && !inWord) {
			count++
		}
		inWord = word
		if count > maxSymbols {
			at := hcl.Pos{Line: line, Column: 1, Byte: i}
			return fault("File is too large",
				fmt.Sprintf("Files of more than %d words and signs are not read.", maxSymbols),
				hcl.Range{Filename: filename, Start: at, End: at})
		}
		if b == '\n' {
			line++
		}
	}
	return nil
}

func isWord(b byte) bool {
	return b >= utf8.RuneSelf || b == '_' || b == '-' || '0' <= b && b <= '9' ||
		'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}
