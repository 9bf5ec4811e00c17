package bounds

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
)

// JSON checks a file in JSON syntax. nesting is how deep objects and lists may
// stand in each other.
func JSON(src []byte, filename string, nesting int) hcl.Diagnostics {
	if diags := symbols(src, filename); diags.HasErrors() {
		return diags
	}
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
			literal := NumberPrefix(src[i:])
			if diags := Number(literal, here); diags.HasErrors() {
				return diags
			}
			i += len(literal) - 1
		}
		if depth > nesting {
			return fault("Nesting is too deep", fmt.Sprintf(
				"Objects and lists are nested more than %d deep here. The file is not read.", nesting), here)
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
