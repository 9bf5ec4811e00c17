package rulefile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/regionlint/regionlint/internal/region"
)

// phrase is one entry of the vocabulary: a sequence of scanned words.
type phrase struct {
	words    []string
	meanings []meaning
	regions  []region.Region
	// norm is how patterns write the phrase, "" for as it is.
	norm string
	// number is the value of a phrase that has the class of numbers.
	number float64
	// proper says that the phrase is a name only where it is capitalised.
	proper bool
}

// matches compares the words behind the first, by which the phrase was found; a
// code such as "DE" is compared as written.
func (p *phrase) matches(scanned []scannedWord, asWritten bool) bool {
	if len(scanned) < len(p.words) {
		return false
	}
	for i := 1; i < len(p.words); i++ {
		if word := p.words[i]; scanned[i].norm != word && (!asWritten || scanned[i].text != word) {
			return false
		}
	}
	return !p.proper || isCapitalised(scanned[0].text) || scanned[0].code
}

// isCapitalised holds for scripts without case, too.
func isCapitalised(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return !unicode.IsLower(r)
}

func (p *phrase) isRole() bool {
	return len(p.words) == 1 && slices.ContainsFunc(p.meanings, func(m meaning) bool { return m.class == classRole })
}

// phrases are the entries of the vocabulary by their text.
type phrases map[string]*phrase

func newPhrases(table *region.Table) phrases {
	names, entries := table.DisplayNames(), lexicon()
	size := len(names)
	for _, words := range entries {
		size += len(words.phrases)
	}
	list := make(phrases, 2*size) // with those of the patterns
	isRegion := []meaning{{class: classRegion}}
	for _, name := range names {
		entry := list.enter(name, isRegion)
		entry.regions = table.FindByDisplay(name)
		entry.proper = true
	}
	for _, name := range table.PlaceNames() {
		if isWordBeforeCode(name) {
			continue
		}
		place, _ := table.Place(name)
		entry := list.enter(name, []meaning{{classPlace, place.Code}})
		entry.proper = !acceptedInLowerCase(name)
		if name == strings.ToUpper(name) {
			entry.words = []string{name}
		}
	}
	for _, words := range entries {
		means := []meaning{{words.class, words.value}}
		for _, text := range words.phrases {
			list.enter(text, means)
		}
	}
	isWord := []meaning{{class: classWord}}
	for _, text := range phrasesOfPatterns() {
		if list[text] == nil {
			list.enter(text, isWord)
		}
	}
	return list
}

// enter adds a meaning to a phrase. Phrases share the meanings of their line
// until they get one more.
func (list phrases) enter(text string, means []meaning) *phrase {
	entry, ok := list[text]
	if !ok {
		entry = &phrase{words: scanWords(text), meanings: slices.Clip(means)}
		list[text] = entry
		return entry
	}
	entry.meanings = append(entry.meanings, means...)
	return entry
}

func snakeCase(text string) string {
	if !strings.ContainsAny(text, " -") {
		return text
	}
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' {
			return '_'
		}
		return r
	}, text)
}

// acceptedInLowerCase names the places that people write small. Other names
// are words when small: polish, turkey, china.
func acceptedInLowerCase(name string) bool {
	return slices.Contains([]string{"eu", "eea", "uk", "apac", "emea"}, name) || strings.Contains(name, "adequa")
}

// isWordBeforeCode names the country codes that read as something else in
// capitals: "NO egress", "IN us-east-1", "CA" for a certificate authority.
func isWordBeforeCode(name string) bool {
	const codes = "AD AE AR AT BE CA CL CO CR EG GG GH HR ID IE IL IM IN IS IT JE KE LI LT LV MA MC MT MY NO " +
		"OM PA PE PH SA SI TR UA"
	return len(name) == len("AD") && strings.Contains(codes, name)
}

// scanWords cuts an entry of the vocabulary into words, as scan does.
func scanWords(text string) []string {
	if isPlain(text) {
		return strings.Split(text, " ")
	}
	scanned := scan(make([]scannedWord, 0, 4), text, nil)
	found := make([]string, len(scanned))
	for i := range scanned {
		found[i] = scanned[i].norm
	}
	return found
}

// isPlain says that a text is lower-case letters with single dashes and spaces
// between them, which part its words. Most entries are, and are not worth a scan.
func isPlain(text string) bool {
	sign := true
	for i := range len(text) {
		switch b := text[i]; {
		case b >= 'a' && b <= 'z':
			sign = false
		case sign || b != ' ' && b != '-':
			return false
		default:
			sign = true
		}
	}
	return !sign
}
