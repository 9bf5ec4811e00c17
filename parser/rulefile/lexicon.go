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
		"aside":        classAside,
		"bound":        classBound,
		"bound-after":  classBoundAfter,
		"cell":         classCell,
		"temperature":  classTemperature,
		"facility":     classFacility,
		"condition":    classCondition,
		"contrast":     classContrast,
		"count":        classCount,
		"data":         classData,
		"decided":      classDecided,
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
		"people":       classPeople,
		"policy":       classPolicy,
		"residency":    classResidency,
		"role":         classRole,
		"run":          classRun,
		"session":      classSession,
		"step":         classStep,
		"stranger":     classStranger,
		"tier":         classTier,
		"topic":        classTopic,
		"trial":        classTrial,
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

// numberWords are the numbers below a hundred that people write out.
func numberWords() map[string]float64 {
	numbers := map[string]float64{"half": 0.5}
	small := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen " +
		"fifteen sixteen seventeen eighteen nineteen")
	for value, word := range small {
		numbers[word] = float64(value)
	}
	for i, tens := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		value := float64(10 * (i + 2))
		numbers[tens] = value
		for unit := 1; unit < 10; unit++ {
			numbers[tens+"-"+small[unit]] = value + float64(unit)
		}
	}
	return numbers
}
