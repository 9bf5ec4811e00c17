package rulefile

import (
	"fmt"
	"math"
	"strings"

	"github.com/agext/levenshtein"
	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

func (s *settings) value(attribute *hcl.Attribute) (cty.Value, bool) {
	if attribute == nil {
		return cty.NilVal, false
	}
	value, diags := attribute.Expr.Value(nil)
	s.diags = append(s.diags, diags...)
	if diags.HasErrors() || value.IsNull() || !value.IsWhollyKnown() {
		return cty.NilVal, false
	}
	return value, true
}

// strings reads a string or a list of strings.
func (s *settings) strings(attribute *hcl.Attribute) ([]string, bool) {
	value, ok := s.value(attribute)
	if !ok {
		return nil, false
	}
	elements := []cty.Value{value}
	if value.CanIterateElements() && !value.Type().IsObjectType() && !value.Type().IsMapType() {
		elements = value.AsValueSlice()
	}
	texts := make([]string, 0, len(elements))
	for _, e := range elements {
		if e.IsNull() || e.Type() != cty.String {
			s.fail(attribute.Range, "Not a string", attribute.Name+" takes a string or a list of strings.")
			return nil, false
		}
		texts = append(texts, e.AsString())
	}
	return texts, true
}

// locations reads names of regions, globs and places. One that is not known
// makes the whole list unusable: half an allow-list is a wrong one.
func (s *settings) locations(attribute *hcl.Attribute) (where Locations, ok bool) {
	texts, ok := s.strings(attribute)
	for _, text := range texts {
		tokens := s.vocabulary.tokenize(nil, text, func(int) bool { return true })
		switch {
		case len(tokens) == 1 && tokens[0].is(classRegion) && (isCode(&tokens[0]) || !tokens[0].is(classPlace)):
			where.Regions = append(where.Regions, tokens[0].ref())
		case len(tokens) == 1 && tokens[0].is(classPlace):
			where.Places = append(where.Places, tokens[0].value(classPlace))
		case strings.Contains(text, "*"):
			where.Globs = append(where.Globs, text)
		default:
			s.fail(attribute.Range, "Unknown region", fmt.Sprintf("%q is no region or place that regionlint knows.%s",
				text, s.vocabulary.suggestion(text)))
			ok = false
		}
	}
	return where, ok
}

// text reads one string.
func (s *settings) text(attribute *hcl.Attribute) (string, bool) {
	value, ok := s.value(attribute)
	switch {
	case !ok:
		return "", false
	case value.Type() != cty.String:
		s.fail(attribute.Range, "Not a string", attribute.Name+" takes a string.")
		return "", false
	case strings.TrimSpace(value.AsString()) == "":
		s.fail(attribute.Range, "Empty string", attribute.Name+" is empty.")
		return "", false
	default:
		return value.AsString(), true
	}
}

// flag reads true or false; what is not set is false.
func (s *settings) flag(attribute *hcl.Attribute) bool {
	value, ok := s.value(attribute)
	if ok && value.Type() != cty.Bool {
		s.fail(attribute.Range, "Not true or false", attribute.Name+" takes true or false.")
		return false
	}
	return ok && value.True()
}

// count reads a whole number from 1 on.
func (s *settings) count(attribute *hcl.Attribute) (float64, bool) {
	value, ok := s.value(attribute)
	if !ok {
		return 0, false
	}
	if value.Type() == cty.Number {
		count, _ := value.AsBigFloat().Float64()
		if count >= 1 && count < 1e9 && count == math.Trunc(count) {
			return count, true
		}
	}
	s.fail(attribute.Range, "Not a count", attribute.Name+" takes a whole number, 1 or more.")
	return 0, false
}

// choice reads one of a few words.
func (s *settings) choice(attribute *hcl.Attribute, values []string, fact func(string) Fact) {
	text, ok := s.text(attribute)
	if !ok {
		return
	}
	if !containsWord(values, text) {
		s.fail(attribute.Range, "Unknown value",
			fmt.Sprintf("%s cannot be %q. Use one of: %s.", attribute.Name, text, strings.Join(values, ", ")))
		return
	}
	s.add(attribute.Range, fact(text))
}

// longestTime is far from what anybody promises; JSON has no infinite numbers.
const longestTime = 1e12

// time reads a duration: "1m", "< 1 minute", or a number of seconds.
func (s *settings) time(attribute *hcl.Attribute) (span, bool) {
	value, ok := s.value(attribute)
	if !ok {
		return span{}, false
	}
	return s.timeOf(attribute, value)
}

func (s *settings) timeOf(attribute *hcl.Attribute, value cty.Value) (span, bool) {
	if value.Type() == cty.Number {
		seconds, _ := value.AsBigFloat().Float64()
		if seconds >= 0 && seconds < longestTime {
			return span{low: seconds, high: seconds}, true
		}
	}
	if value.Type() == cty.String {
		st := &statement{tokens: s.vocabulary.tokenize(nil, value.AsString(), func(int) bool { return true })}
		if read, end, ok := st.readTime(0); ok && end == len(st.tokens) {
			if time, isSpan := read.(span); isSpan && time.high < longestTime {
				return time, true
			}
		}
	}
	s.fail(attribute.Range, "Not a duration",
		attribute.Name+` takes a duration such as "30s" or "1 minute", or a number of seconds.`)
	return span{}, false
}

// suggestion names the region whose code differs from a mistyped one by a
// letter or two, where there is only one such.
func (v *vocabulary) suggestion(text string) string {
	const mostLetters = 2
	text, nearest, best := strings.ToLower(text), "", mostLetters+1
	for code, word := range v.words {
		if len(word.regions) == 0 {
			continue
		}
		switch distance := levenshtein.Distance(text, code, nil); {
		case distance < best:
			nearest, best = code, distance
		case distance == best:
			nearest = ""
		}
	}
	if nearest == "" {
		return ""
	}
	return " Did you mean " + nearest + "?"
}
