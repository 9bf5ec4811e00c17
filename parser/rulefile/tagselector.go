package rulefile

import (
	"slices"
	"strings"
)

// withTagSelectors puts what a statement selects by tag, "tagged `data-class = eu`"
// or "with the tag `data-class=eu`", into one token behind the name of the data.
func withTagSelectors(tokens []token, text string) []token {
	for i := 1; i < len(tokens); i++ {
		at := selectorOpens(tokens, i)
		if at == 0 {
			continue
		}
		selector, last, ok := readSelector(tokens, at, text)
		if !ok {
			continue
		}
		merged := token{
			text: text[tokens[i].start:tokens[last].end], norm: "tagged", start: tokens[i].start, end: tokens[last].end,
		}
		merged.mean(meaning{classSelector, selector})
		tokens = slices.Replace(tokens, i, last+1, merged)
		settle(tokens)
	}
	return tokens
}

// selectorOpens returns where the key of a tag stands whose words start at a
// token: behind "tagged" or "with the tag". What has to be tagged, or is not, is
// not selected. It is 0 where no tag is told.
func selectorOpens(tokens []token, at int) int {
	switch {
	case inList("tagged", tokens[at].norm):
		if !isParticiple(tokens[at].norm) || isTold(tokens, at) {
			return 0
		}
		at++
	case containsWord([]string{"with", "carrying", "bearing", "having"}, tokens[at].norm):
		at = skip(tokens, at+1, func(t *token) bool { return t.is(classArticle) })
		if at == 0 || !inList("tagged", tokens[at].norm) || isParticiple(tokens[at].norm) {
			return 0
		}
		at++
	default:
		return 0
	}
	return skip(tokens, at, func(t *token) bool { return t.is(classArticle) || isLinking(t.norm) })
}

// isTold says that "tagged" tells of something, or asks it, and selects nothing:
// "is tagged", "must be tagged", but not "data that is tagged".
func isTold(tokens []token, at int) bool {
	before := tokens[at-1].norm
	relative := at > 1 && containsWord([]string{"that", "which"}, tokens[at-2].norm)
	return containsWord([]string{"is", "are", "be", "been", "not", "never", "must"}, before) &&
		(before == "not" || !relative)
}

// skip returns the first token from one on that is none of some, 0 where there
// is none.
func skip(tokens []token, at int, some func(*token) bool) int {
	for at < len(tokens) && some(&tokens[at]) {
		at++
	}
	if at >= len(tokens) {
		return 0
	}
	return at
}

func isParticiple(word string) bool { return strings.HasSuffix(word, "ed") }

func isLinking(word string) bool {
	return containsWord([]string{"with", "as", "by", "tag", "label"}, word)
}

// readSelector reads "key = value" from a token on, and returns it with the last
// token that it takes. Outside of code a colon may open a sentence, and a region
// what some data has: "tagged EU: eu-west-1".
func readSelector(tokens []token, at int, text string) (selector string, last int, ok bool) {
	key, rest := cutTagWord(text[tokens[at].start:])
	sign, behind := cutSign(rest)
	value, end := cutTagWord(behind)
	if key == "" || sign == "" || value == "" {
		return "", 0, false
	}
	stop := len(text) - len(end)
	for last = at; last+1 < len(tokens) && tokens[last+1].start < stop; last++ {
		continue
	}
	inCode := tokens[at].code && tokens[last].code
	if !inCode && (sign == ":" || tokens[last].is(classRegion)) {
		return "", 0, false
	}
	return key + "=" + value, last, true
}

// cutTagWord cuts the key or the value of a tag, with or without quotes, from a text.
func cutTagWord(text string) (word, rest string) {
	text = strings.TrimLeft(text, " \"'“”")
	end := strings.IndexFunc(text, func(r rune) bool {
		return !isLetterOrDigit(r) && !strings.ContainsRune("-_./*@", r)
	})
	if end < 0 {
		end = len(text)
	}
	word = strings.TrimRight(text[:end], ".")
	return word, strings.TrimLeft(text[len(word):], "\"'“”")
}

// cutSign cuts what stands between the key of a tag and its value.
func cutSign(text string) (sign, rest string) {
	text = strings.TrimLeft(text, " ")
	for _, sign := range []string{"==", "=", ":", "set to"} {
		if rest, ok := strings.CutPrefix(text, sign); ok {
			return sign, rest
		}
	}
	return "", text
}

// isTagPair says that code behind "tagged" or "tag" is a tag with its value in
// quotes, and no assignment: "tagged `data-class = "pii"`".
func isTagPair(before, code []byte) bool {
	words := strings.Fields(string(before))
	if len(words) == 0 || !slices.Contains([]string{"tagged", "tag", "labelled", "labeled"}, words[len(words)-1]) &&
		!strings.HasSuffix(string(before), "tagged with ") {
		return false
	}
	key, rest := cutTagWord(string(code))
	sign, rest := cutSign(rest)
	value, rest := cutTagWord(rest)
	return key != "" && sign != "" && value != "" && rest == ""
}

// selectedTags returns the tags by which some words select data, nil where they
// select by none.
func selectedTags(tokens []token) map[string]string {
	var tags map[string]string
	for i := range tokens {
		if key, value, ok := strings.Cut(tokens[i].value(classSelector), "="); ok {
			if tags == nil {
				tags = map[string]string{}
			}
			tags[key] = value
		}
	}
	return tags
}
