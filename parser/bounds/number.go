package bounds

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
)

// Number refuses numbers whose digits would take unbounded time or space.
func Number(text string, subject hcl.Range) hcl.Diagnostics {
	if len(text) > maxDigits {
		return fault("Number is too long",
			fmt.Sprintf("A number may have at most %d characters. The file is not read.", maxDigits), subject)
	}
	_, exponent, found := strings.Cut(strings.ToLower(text), "e")
	if !found {
		return nil
	}
	if power, err := strconv.Atoi(exponent); err != nil || power > maxExponent || power < -maxExponent {
		return fault("Number is too large", fmt.Sprintf(
			"The exponent of a number may be at most %d. The file is not read.", maxExponent), subject)
	}
	return nil
}

// NumberPrefix returns what text begins with that could be a number.
func NumberPrefix(text []byte) string {
	end := 0
	for end < len(text) && strings.IndexByte("0123456789.eE+-", text[end]) >= 0 {
		end++
	}
	return string(text[:end])
}
