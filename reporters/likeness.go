package reporters

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/regionlint/regionlint/internal/finding"
)

const (
	// nameMark stands for a name or a figure in the shape of a message.
	nameMark = "\x00"
	quote    = `"`
	// behind is what can stand behind a word of a message.
	behind = "),.;:!?"
)

// shapeOf is a message without what it says of one instance alone: names,
// regions and figures. What has one shape differs in nothing else.
func shapeOf(f finding.Finding) string { return shape(wordsOf(f), f.Region) }

// wordsOf splits a message into words. The address of the resource, whose keys
// can have spaces, is one mark in it; others of its module are without the path
// to that.
func wordsOf(f finding.Finding) []string {
	message := f.Message
	if f.Resource != "" {
		message = strings.ReplaceAll(message, f.Resource, nameMark)
	}
	if path, _ := cutModules(f.Resource); path != "" {
		message = strings.ReplaceAll(message, path, "")
	}
	return wordsIn(message)
}

// wordsIn splits text into words. What is quoted is one.
func wordsIn(text string) []string {
	var words []string
	open := false
	for word := range strings.FieldsSeq(text) {
		if open {
			words[len(words)-1] += " " + word
		} else {
			words = append(words, word)
		}
		open = open || strings.HasPrefix(strings.TrimLeft(word, "("), quote)
		if last := bareOf(word); strings.HasSuffix(last, quote) && last != quote {
			open = false
		}
	}
	return words
}

func shape(words []string, region string) string {
	marked := make([]string, len(words))
	for i, word := range words {
		marked[i] = word
		if bare := bareOf(word); isName(word, bare) || region != "" && bare == region {
			marked[i] = strings.Replace(word, bare, nameMark, 1)
		}
	}
	return strings.Join(marked, " ")
}

// bareOf is a word without the punctuation around it.
func bareOf(word string) string { return strings.TrimRight(strings.TrimLeft(word, "("), behind) }

// isName tells names and figures from words of a language, which have letters
// alone. What stands in brackets by itself explains a name.
func isName(word, bare string) bool {
	if bare != "" && strings.HasPrefix(word, "("+bare+")") {
		return true
	}
	return strings.ContainsFunc(bare, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '-' && r != '\''
	})
}

// differing lists the names and figures that one of two findings of one shape
// has and the other has not, but for its own address.
func differing(first, other finding.Finding) []string {
	return differingWords(wordsOf(first), wordsOf(other))
}

func differingWords(first, other []string) []string {
	var names []string
	for i, word := range other {
		bare := bareOf(word)
		if i < len(first) && word != first[i] && !strings.Contains(word, nameMark) && !slices.Contains(names, bare) {
			names = append(names, bare)
		}
	}
	return names
}

// blockOf is the block of a resource whatever module call and key it stands
// under: "aws_lb.main" of module.cell["a"].aws_lb.main[0].
func blockOf(address string) string {
	var steps []string
	for _, rest := cutModules(address); rest != ""; {
		var step string
		step, _, rest = cutStep(rest)
		steps = append(steps, step)
	}
	return strings.Join(steps, ".")
}

// cutModules splits an address behind its module calls.
func cutModules(address string) (path, rest string) {
	rest = address
	for strings.HasPrefix(rest, "module.") {
		_, _, rest = cutStep(rest)
		_, _, rest = cutStep(rest)
	}
	return strings.TrimSuffix(address, rest), rest
}

// cutStep splits an address behind its first name, and behind the key of that.
func cutStep(address string) (name, key, rest string) {
	end := strings.IndexAny(address, ".[")
	if end < 0 {
		return address, "", ""
	}
	name, rest = address[:end], address[end:]
	if strings.HasPrefix(rest, "[") {
		stop := keyLength(rest)
		key, rest = rest[:stop], rest[stop:]
	}
	return name, key, strings.TrimPrefix(rest, ".")
}

// keyLength is how long the key is that text starts with. Text in quotes can
// have brackets.
func keyLength(text string) int {
	quoted := false
	for i := 0; i < len(text); i++ {
		switch {
		case quoted && text[i] == '\\':
			i++
		case text[i] == '"':
			quoted = !quoted
		case text[i] == ']' && !quoted:
			return i + 1
		}
	}
	return len(text)
}

// instanceName names another instance beside the first: by its key where
// nothing else differs and the message names the first; and says where it is,
// unless that is the name.
func instanceName(first, other finding.Finding) (name, where string) {
	where = whereElse(first, other)
	if first.Resource == other.Resource {
		return where, ""
	}
	if where != "" {
		where = "of " + where
	}
	if before, key := lastKey(other.Resource); key != "" && strings.Contains(first.Message, first.Resource) {
		if same, _ := lastKey(first.Resource); same == before {
			return key, where
		}
	}
	return other.Resource, where
}

// lastKey splits an address before the key that ends it.
func lastKey(address string) (before, key string) {
	for rest := address; rest != ""; {
		_, key, rest = cutStep(rest)
	}
	return strings.TrimSuffix(address, key), key
}

// whereElse is the root of another finding, or its system, "" where both are
// those of the first.
func whereElse(first, other finding.Finding) string {
	switch {
	case other.Root != first.Root:
		return other.Root
	case other.System != first.System:
		return other.System
	default:
		return ""
	}
}

// fewNames is how many names that differ stand beside an instance.
const fewNames = 4

// withNames adds in brackets what else is different of an instance. One without
// a name goes by the first of them.
func withNames(name string, names []string) string {
	if name == "" && len(names) > 0 {
		name, names = names[0], names[1:]
	}
	return strings.TrimSpace(name + " " + inBrackets(names))
}

// inBrackets lists the first names, "" where there is none.
func inBrackets(names []string) string {
	if len(names) == 0 {
		return ""
	}
	if more := len(names) - fewNames; more > 1 {
		names = append(slices.Clone(names[:fewNames]), fmt.Sprintf("%d more", more))
	}
	return "(" + strings.Join(names, ", ") + ")"
}
