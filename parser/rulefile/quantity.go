package rulefile

import (
	"slices"
	"strings"
)

// quantity takes a duration or a range of durations: "30-60 seconds",
// "between 1 and 2 minutes", "4h30m", "half an hour", "PT15M", "00:15:00".
func (l *lexer) quantity() bool {
	if !l.mayStartQuantity() {
		return false
	}
	start := l.at
	if seconds := l.writtenFigure(&l.scanned[l.at]); seconds > 0 {
		l.at++
		l.duration(start, seconds, seconds)
		return true
	}
	if seconds, ok := l.clock(); ok {
		l.duration(start, seconds, seconds)
		return true
	}
	if low, high, ok := l.interval(); ok {
		l.duration(start, low, high).isRange = true
		return true
	}
	l.at = start
	low, high, ok := l.amounts()
	if !ok {
		l.at = start
		return false
	}
	l.duration(start, min(low, high), max(low, high)).isRange = low != high
	return true
}

// writtenFigure returns the seconds of "one-hour", 0 for another word.
func (l *lexer) writtenFigure(w *scannedWord) float64 {
	dash := strings.LastIndexByte(w.norm, '-')
	if w.kind != scanWord || dash < 0 || len(w.norm)-dash <= len("-ms") {
		return 0
	}
	return l.vocabulary.known(w.norm[:dash]).number * l.vocabulary.known(w.norm[dash+1:]).unit()
}

// amounts takes an amount with its unit, or two.
func (l *lexer) amounts() (low, high float64, ok bool) {
	l.literal("somewhere")
	between := l.oneOf("between", "entre", "zwischen")
	if !between {
		l.literal("from")
	}
	low, unit, ok := l.amount()
	if !ok {
		return 0, 0, false
	}
	mark := l.at
	if l.rangeSign(between) {
		if second, secondUnit, found := l.amount(); found && secondUnit > 0 {
			return low * firstOf(unit, secondUnit), second * secondUnit, true
		}
		l.at = mark
	}
	low = low*unit + l.compound(unit)
	return low, low, unit > 0
}

// mayStartQuantity looks at the first word alone: most words start no figure.
func (l *lexer) mayStartQuantity() bool {
	w := &l.scanned[l.at]
	switch w.kind {
	case scanNumber:
		return true
	case scanWord:
		if w.known.isNumber || w.text[0] == 'P' {
			return true
		}
		switch w.norm {
		case "quarter", "half", "media", "meia", "halbe", "from", "between", "entre", "zwischen", "somewhere":
			return true
		default:
			return l.opensAmount() || l.writtenFigure(w) > 0
		}
	case scanSign:
		return w.norm == "[" || w.norm == "½" || w.norm == "¼"
	case scanOpaque:
	}
	return false
}

// opensAmount says that the next word is "a" with a unit, or a part of one, behind it.
func (l *lexer) opensAmount() bool {
	unit := l.at + 1
	if unit >= len(l.scanned) || !isOne(l.scanned[l.at].norm) {
		return false
	}
	switch l.scanned[unit].norm {
	case "half", "½", "media", "meia", "halbe", "quarter", "¼":
		return true
	default:
		return l.unitAt(unit) > 0
	}
}

// interval takes "[30, 60] seconds".
func (l *lexer) interval() (low, high float64, ok bool) {
	if !l.literal("[") {
		return 0, 0, false
	}
	low, _, first := l.amount()
	comma := l.literal(",")
	high, _, second := l.amount()
	if !first || !comma || !second || !l.literal("]") {
		return 0, 0, false
	}
	unit := l.unitAt(l.at)
	l.at++
	return low * unit, high * unit, unit > 0 && low <= high
}

// duration appends the scanned words from start on as a duration.
func (l *lexer) duration(start int, low, high float64) *token {
	n := l.at - start
	l.at = start
	t := l.add(n, meaning{class: classDuration})
	t.low, t.high = low, high
	return t
}

// firstOf is the unit of the first figure of a range: "30-60 s" has it once.
func firstOf(unit, other float64) float64 {
	if unit > 0 {
		return unit
	}
	return other
}

// compound adds the smaller parts of "4h30m", "1 h 30 min" and "an hour and a half".
func (l *lexer) compound(unit float64) float64 {
	if l.andHalf() {
		return half * unit
	}
	mark := l.at
	joined := l.literal("and")
	value, smaller, ok := l.amount()
	if !ok || smaller == 0 || smaller >= unit || unit <= 1 || joined && (l.opensOther() || l.isOfPair()) {
		l.at = mark
		return 0
	}
	return value*smaller + l.compound(smaller)
}

// opensOther says that a figure behind "and" is one of its own: "2 hours and 5
// minutes of data loss".
func (l *lexer) opensOther() bool {
	return l.at < len(l.scanned) && slices.Contains([]string{"of", "rpo", "rto", "for", "ttl"}, l.scanned[l.at].norm)
}

// isOfPair says that the figures are those of two objectives: "RTO and RPO are 15
// minutes and 30 seconds".
func (l *lexer) isOfPair() bool {
	named := 0
	for i := range l.tokens {
		if l.tokens[i].is(classObjective) {
			named++
		}
	}
	return named == 2
}

// oneOf takes one of the words.
func (l *lexer) oneOf(words ...string) bool { return slices.ContainsFunc(words, l.literal) }

// underUnit takes "sub-minute" and "sub-5-minute": a bound and its figure.
func (l *lexer) underUnit() bool {
	w := l.scanned[l.at]
	rest, found := strings.CutPrefix(w.norm, "sub")
	if !found || w.kind != scanWord {
		return false
	}
	value := 1.0
	rest = strings.TrimPrefix(rest, "-")
	if digits := strings.TrimLeft(rest, "0123456789"); digits != rest {
		value, _ = parseNumber(rest[:len(rest)-len(digits)])
		rest = strings.TrimPrefix(digits, "-")
	} else if number, unit, joined := strings.Cut(rest, "-"); joined {
		value, rest = l.vocabulary.known(number).number, unit
	}
	seconds := l.vocabulary.known(rest).unit() * value
	if seconds == 0 || len(rest) < 3 && value == 1 {
		return false
	}
	l.add(1, meaning{class: classDuration})
	figure := &l.tokens[len(l.tokens)-1]
	figure.low, figure.high = seconds, seconds
	bound := *figure
	bound.end = bound.start + len("sub")
	bound.text, bound.norm = bound.text[:len("sub")], "sub"
	bound.mean(meaning{classBound, "<"})
	figure.text, figure.norm, figure.start = figure.text[len("sub"):], figure.norm[len("sub"):], bound.end
	l.tokens = slices.Insert(l.tokens, len(l.tokens)-1, bound)
	return true
}

// rangeSign takes what stands between the two figures of a range.
func (l *lexer) rangeSign(between bool) bool {
	if between {
		return l.oneOf("and", "-", "e", "y", "und")
	}
	if l.at+1 < len(l.scanned) && l.scanned[l.at].norm == "." && l.scanned[l.at+1].norm == "." {
		l.at += 2 // "30..60 s"
		return true
	}
	return l.oneOf("-", "to", "~", "–", "…")
}

// literal takes a word.
func (l *lexer) literal(norm string) bool {
	if l.at < len(l.scanned) && l.scanned[l.at].norm == norm {
		l.at++
		return true
	}
	return false
}
