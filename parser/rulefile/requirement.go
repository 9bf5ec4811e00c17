package rulefile

import "slices"

// requirement is what a statement must have for a pattern to match it. Most
// statements lack some of it, so that the pattern need not be tried.
type requirement struct {
	// classes and words are those of the elements that a pattern cannot do
	// without: a statement needs one member of each set.
	classes []classSet
	words   []wordSet
}

func requirementOf(elements []element) requirement {
	var r requirement
	for _, e := range elements {
		switch {
		case e.optional:
		case e.kind == elementWords:
			r.words = append(r.words, wordsOf(e.words))
		case e.kind == elementClass:
			r.classes = append(r.classes, setOf(e.class))
		case e.kind == elementComposite && e.composite.needs != 0:
			r.classes = append(r.classes, e.composite.needs)
		}
	}
	return r
}

// isMet says that a statement has a word for each element.
func (r *requirement) isMet(s *statement) bool {
	if !s.hasEach(r.classes) {
		return false
	}
	for i := range r.words {
		if !r.words[i].meets(&s.norms) {
			return false
		}
	}
	return true
}

// hasEach says that a statement has a class of each set.
func (s *statement) hasEach(sets []classSet) bool {
	for _, set := range sets {
		if set&s.classes == 0 {
			return false
		}
	}
	return true
}

// appendForm adds the classes that a pattern requires to those of others, of
// which many require the same.
func appendForm(forms [][]classSet, classes []classSet) [][]classSet {
	if slices.ContainsFunc(forms, func(known []classSet) bool { return slices.Equal(known, classes) }) {
		return forms
	}
	return append(forms, classes)
}

// wordSet is a set of words. Each word stands for one of few bits: a set can seem
// to have a word that it lacks, and never lacks one that it has.
type wordSet [4]uint64

func wordsOf(words []string) wordSet {
	var set wordSet
	for _, word := range words {
		set.add(bitOf(word))
	}
	return set
}

func (w *wordSet) add(bit uint8) { w[bit/64] |= 1 << (bit % 64) }

func (w *wordSet) has(bit uint8) bool { return w[bit/64]&(1<<(bit%64)) != 0 }

// bitOf returns the bit that stands for a word.
func bitOf(word string) uint8 {
	const basis, prime = 2166136261, 16777619 // of the FNV-1a hash of 32 bits
	hash := uint32(basis)
	for i := range len(word) {
		hash = (hash ^ uint32(word[i])) * prime
	}
	return uint8(hash & 0xff)
}

// meets says that two sets have a word in common.
func (w *wordSet) meets(other *wordSet) bool {
	for i := range w {
		if w[i]&other[i] != 0 {
			return true
		}
	}
	return false
}
