package bounds

import "unicode/utf8"

// fewSigns says that a text has so few signs that check could not find fault
// with it. It looks at bytes, in comments and texts too, and so counts too many
// signs and never too few. Most files pass, and are split into words only once,
// by the parser.
func fewSigns(src []byte, nesting int) bool {
	signs, digits, before := 0, 0, byte(0)
	deepest := nest{}
	for i, b := range src {
		if isSign[b] || b >= utf8.RuneSelf {
			signs++
		}
		switch {
		case isDigit(b), b == '.':
			digits++
		case digits > 0 && startsExponent(src[i:]):
			return false
		default:
			digits = 0
		}
		deepest.add(before, b)
		before = b
		// A sign is one operator at most, and ends one piece of text and is
		// another at most.
		if signs > min(maxOperators, maxPieces/2-1) || digits > maxDigits || deepest.depth >= nesting {
			return false
		}
	}
	return true
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func startsExponent(src []byte) bool {
	return len(src) > 1 && (src[0] == 'e' || src[0] == 'E') && (src[1] == '+' || src[1] == '-' || isDigit(src[1]))
}

// isSign has the bytes of operators, the first ones of brackets and texts, and
// those that end a piece of text.
var isSign = table("{[(\"" + "*/+-%&|!?<>=:" + "$\\\r\n")

func table(bytes string) (has [256]bool) {
	for i := range len(bytes) {
		has[bytes[i]] = true
	}
	return has
}

// nest counts how deep brackets can stand in each other where it is not known
// which of them are in comments or texts: what opens counts, and what closes
// counts only where nothing but names is between the two. Then both are in a
// text, or neither is. A text in a text is in an interpolation, which counts
// twice for that; one more may be around all of it.
type nest struct {
	depth int
	// counted is what the last bracket added, closer what closes it; both are
	// zero once something else than a name has followed.
	counted int
	closer  byte
}

func (n *nest) add(before, b byte) {
	switch {
	case b == '{' || b == '[' || b == '(':
		n.counted, n.closer = 1, closers[b]
		if b == '{' && (before == '$' || before == '%') {
			n.counted = 2
		}
		n.depth += n.counted
	case b == n.closer:
		n.depth -= n.counted
		n.counted, n.closer = 0, 0
	case !isWord(b) && b != '.' && b != ',' && b != ' ':
		n.counted, n.closer = 0, 0
	}
}

var closers = map[byte]byte{'{': '}', '[': ']', '(': ')'}
