package rulefile

import (
	"strconv"
	"strings"
)

func parseNumber(text string) (float64, bool) {
	if whole, cents, ok := strings.Cut(text, ","); ok && len(cents) != 3 {
		text = whole + "." + cents // a decimal comma
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
	return value, err == nil && value < 1e12
}

// quantity takes a duration or a range of durations: "30-60 seconds",
// "between 1 and 2 minutes", "4h30m", "half an hour".
func (l *lexer) quantity() bool {
	start := l.at
	between := l.literal("between") || l.literal("entre") || l.literal("zwischen")
	first, firstUnit, ok := l.amount()
	if !ok {
		l.at = start
		return false
	}
	low, high, unit := first, first, firstUnit
	isRange := false
	if mark := l.at; l.rangeSign(between) {
		second, secondUnit, found := l.amount()
		if found && secondUnit > 0 {
			high, unit, isRange = second*secondUnit, secondUnit, true
		} else {
			l.at = mark
		}
	}
	if unit == 0 {
		l.at = start
		return false
	}
	low *= firstOf(firstUnit, unit)
	if !isRange {
		high = low + l.compound(unit)
		low = high
	}
	n := l.at - start
	l.at = start
	t := l.add(n, meaning{class: classDuration})
	t.low, t.high, t.isRange = min(low, high), max(low, high), isRange
	return true
}

func firstOf(unit, other float64) float64 {
	if unit > 0 {
		return unit
	}
	return other
}

// compound adds the smaller part of "4h30m" and "1 h 30 min".
func (l *lexer) compound(unit float64) float64 {
	mark := l.at
	if value, smaller, ok := l.amount(); ok && smaller > 0 && smaller < unit && unit > 1 {
		return value * smaller
	}
	l.at = mark
	return 0
}

// amount takes a number and, where one follows, its unit in seconds.
func (l *lexer) amount() (value, unit float64, ok bool) {
	if l.at >= len(l.scanned) {
		return 0, 0, false
	}
	w := l.scanned[l.at]
	switch {
	case w.kind == scanNumber:
		value, ok = parseNumber(w.norm)
	case w.norm == "a" || w.norm == "an":
		value, ok = 1, l.at+1 < len(l.scanned) && l.unitAt(l.at+1) >= 1 && len(l.scanned[l.at+1].norm) > 3
	default:
		value, ok = l.vocabulary.numbers[w.norm]
	}
	if !ok {
		return 0, 0, false
	}
	l.at++
	if w.norm == "half" {
		l.literal("an")
		l.literal("a")
	}
	mark := l.at
	l.literal("-")
	if unit = l.unitAt(l.at); unit > 0 {
		l.at++
		return value, unit, true
	}
	l.at = mark
	return value, 0, true
}

// unitAt returns the seconds of the unit at i, 0 where there is none. A bare
// letter is a unit only where it touches its number, or is the whole word.
func (l *lexer) unitAt(i int) float64 {
	if i >= len(l.scanned) || l.scanned[i].kind != scanWord {
		return 0
	}
	for _, p := range l.vocabulary.byFirst[l.scanned[i].norm] {
		if len(p.words) != 1 {
			continue
		}
		for _, m := range p.meanings {
			if m.class == classUnit {
				seconds, err := strconv.ParseFloat(m.value, 64)
				if err != nil {
					return 0
				}
				return seconds
			}
		}
	}
	return 0
}

func (l *lexer) rangeSign(between bool) bool {
	switch {
	case between:
		return l.literal("and") || l.literal("-") || l.literal("e") || l.literal("y") || l.literal("und")
	default:
		return l.literal("-") || l.literal("to") || l.literal("~") || l.literal("–")
	}
}

func (l *lexer) literal(norm string) bool {
	if l.at < len(l.scanned) && l.scanned[l.at].norm == norm {
		l.at++
		return true
	}
	return false
}
