package rulefile

import (
	_ "embed"
	"strings"
)

//go:embed lexicon.txt
var lexiconText string

// words lists phrases that have one meaning.
type words struct {
	class   class
	value   string
	phrases []string
}

// lexicon reads the entries of lexicon.txt: a line with a class and a value,
// and indented lines with phrases between bars.
func lexicon() []words {
	var entries []words
	classes := lexiconClasses()
	for line := range strings.Lines(lexiconText) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || line[0] == '#':
		case line[0] != ' ':
			name, value, _ := strings.Cut(line, " ")
			entries = append(entries, words{class: classes[name], value: value})
		default:
			last := &entries[len(entries)-1]
			for phrase := range strings.SplitSeq(line, "|") {
				if phrase = strings.TrimSpace(phrase); phrase != "" {
					last.phrases = append(last.phrases, phrase)
				}
			}
		}
	}
	return entries
}

// lexiconClasses names the classes that lexicon.txt uses.
func lexiconClasses() map[string]class {
	return map[string]class{
		"article":      classArticle,
		"bound":        classBound,
		"bound-after":  classBoundAfter,
		"cell":         classCell,
		"condition":    classCondition,
		"contrast":     classContrast,
		"count":        classCount,
		"data":         classData,
		"dns":          classDNS,
		"environment":  classEnvironment,
		"example":      classExample,
		"foreign":      classForeign,
		"generic":      classGeneric,
		"health":       classHealth,
		"hedge":        classHedge,
		"keep":         classKeep,
		"label":        classLabel,
		"law":          classLaw,
		"measured":     classMeasured,
		"mechanism":    classMechanism,
		"mode":         classMode,
		"model":        classModel,
		"move":         classMove,
		"must":         classMust,
		"not":          classNot,
		"objective":    classObjective,
		"other-place":  classOtherPlace,
		"other-probe":  classOtherProbe,
		"other-timing": classOtherTiming,
		"past":         classPast,
		"policy":       classPolicy,
		"residency":    classResidency,
		"role":         classRole,
		"run":          classRun,
		"session":      classSession,
		"tier":         classTier,
		"topic":        classTopic,
		"unit":         classUnit,
		"unreal":       classUnreal,
		"word":         classWord,
	}
}

// values returns the values of a class, in the order of the lexicon.
func values(c class) []string {
	var list []string
	for _, entry := range lexicon() {
		if entry.class == c && entry.value != "" {
			list = appendNew(list, entry.value)
		}
	}
	return list
}

// numberWords are the numbers that people write out.
func numberWords() map[string]float64 {
	return map[string]float64{
		"zero": 0, "half": 0.5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
		"nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45,
		"fifty": 50, "sixty": 60, "ninety": 90,
	}
}
