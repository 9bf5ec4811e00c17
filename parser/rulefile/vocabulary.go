package rulefile

import (
	"cmp"
	"slices"
	"sync"

	"github.com/regionlint/regionlint/internal/region"
)

// knownWord is what the vocabulary has of one word.
type knownWord struct {
	// phrases start with the word, the longest first.
	phrases []*phrase
	// regions have the word as their code, in the order of clouds.
	regions []region.Region
	// number is the value of a number that is written out.
	number   float64
	isNumber bool
}

// vocabulary finds phrases in scanned words, the longest first.
type vocabulary struct {
	table *region.Table
	words map[string]*knownWord
	// none is what is known of other words.
	none *knownWord
	// buffers are slices of scanned words that are used again.
	buffers sync.Pool
	// columns are the headers of tables that tell what is below them.
	columns map[string]columnKind
	// signals are the words without which an item says nothing.
	signals *signals
	// signs are what the signs mean that most texts have.
	signs map[string][]meaning
}

func newVocabulary(table *region.Table) *vocabulary {
	list := newPhrases(table)
	v := &vocabulary{
		table: table, words: make(map[string]*knownWord, len(list)), none: &knownWord{}, columns: columnNames(),
		signs: frequentSigns(),
	}
	regions := slices.DeleteFunc(table.All(""), func(r region.Region) bool { return r.Kind != region.Single })
	for _, r := range regions {
		code := v.learn(r.Name)
		code.regions = append(code.regions, r)
	}
	for text, value := range numberWords() {
		word := v.learn(text)
		word.number, word.isNumber = value, true
		if entry := list[text]; entry != nil {
			entry.meanings, entry.number = append(entry.meanings, meaning{class: classNumber}), value
		}
	}
	told := make(chan *signals, 1)
	go func() { told <- newSignals(regions, list) }()
	for text, entry := range list {
		v.enter(entry)
		// Settings in code spans write "failure_threshold".
		if snake := snakeCase(text); snake != text && !entry.proper {
			v.enter(&phrase{words: []string{snake}, meanings: entry.meanings, norm: text, number: entry.number})
		}
	}
	for _, word := range v.words {
		if len(word.phrases) < 2 {
			continue
		}
		slices.SortFunc(word.phrases, func(a, b *phrase) int {
			return cmp.Or(
				cmp.Compare(len(b.words), len(a.words)), slices.Compare(a.words, b.words), cmp.Compare(b.norm, a.norm),
			)
		})
	}
	v.signals = <-told
	return v
}

func (v *vocabulary) enter(p *phrase) {
	first := v.learn(p.words[0])
	first.phrases = append(first.phrases, p)
}

// learn returns what is known of a word, to add to it.
func (v *vocabulary) learn(text string) *knownWord {
	word, ok := v.words[text]
	if !ok {
		word = &knownWord{}
		v.words[text] = word
	}
	return word
}

// known returns what is known of a word.
func (v *vocabulary) known(text string) *knownWord {
	if word, ok := v.words[text]; ok {
		return word
	}
	return v.none
}

// segment cuts a run of letters that is written without spaces into words of
// the vocabulary. It returns the lengths of the words, none where the run holds
// anything else.
func (v *vocabulary) segment(run string) []int {
	// first[i] is the length of the first word of run[i:], 0 where it cannot be cut.
	first := make([]int, len(run)+1)
	for start := len(run) - 1; start >= 0; start-- {
		for end := len(run); end > start; end-- {
			if (end == len(run) || first[end] > 0) && v.isWord(run[start:end]) {
				first[start] = end - start
				break
			}
		}
	}
	var lengths []int
	for at := 0; at < len(run) && first[at] > 0; at += first[at] {
		lengths = append(lengths, first[at])
	}
	return lengths
}

func (v *vocabulary) isWord(text string) bool {
	return slices.ContainsFunc(v.known(text).phrases, func(p *phrase) bool { return len(p.words) == 1 })
}

// find returns the longest phrase that starts at i, nil for none.
func (v *vocabulary) find(scanned []scannedWord, i int) *phrase {
	first := &scanned[i]
	best := longest(first.known, scanned[i:], false)
	if first.text == first.norm {
		return best
	}
	code := longest(v.known(first.text), scanned[i:], true)
	switch {
	case code == nil || best != nil && len(best.words) > len(code.words):
		return best
	case best != nil && len(best.words) == len(code.words):
		both := *code
		both.meanings = append(slices.Clone(code.meanings), best.meanings...)
		both.number = best.number
		return &both
	}
	return code
}

func longest(first *knownWord, scanned []scannedWord, asWritten bool) *phrase {
	for _, p := range first.phrases {
		if p.matches(scanned, asWritten) {
			return p
		}
	}
	return nil
}
