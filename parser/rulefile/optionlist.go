package rulefile

import (
	"slices"
	"strings"
)

// optionLists finds the lists whose items explain what could be chosen: "Warm
// standby: infrastructure ready, scaled down" beside "Hot standby: ...", or a
// routing policy in each. Their items state nothing.
func (r *reading) optionLists(items []*item) map[*item]bool {
	options := map[*item]bool{}
	var list []*item
	first, several := "", false
	end := func() {
		for _, it := range list {
			options[it] = options[it] || several
		}
		list, first, several = nil, "", false
	}
	for _, it := range items {
		value := r.explained(it)
		if value == "" || len(list) > 0 && !slices.Equal(list[0].headings, it.headings) {
			end()
		}
		if value != "" {
			several = several || len(list) > 0 && value != first
			first, list = value, append(list, it)
		}
	}
	end()
	return options
}

// explained returns the model or policy that opens an item and that the rest of
// it explains, "" for none. What names a region or a figure describes this system.
func (r *reading) explained(it *item) string {
	own := strings.TrimSpace(it.text[it.leadLength:])
	if it.heading || it.row != nil || !opensExplanation(own) {
		return ""
	}
	tokens := r.grammar.vocabulary.tokenize(nil, own, nil)
	switch {
	case len(tokens) == 0 || hasClass(tokens, classRegion):
		return ""
	case tokens[0].is(classModel):
		return tokens[0].value(classModel)
	case strings.Contains(tokens[0].norm, " "), // "failover routing policy"
		len(tokens) > 1 && containsWord([]string{"routing", "policy", "record", "records"}, tokens[1].norm):
		return tokens[0].value(classPolicy)
	default:
		return ""
	}
}

// opensExplanation says that a text starts with the first word of a model or policy
// and goes on behind a colon or dash.
func opensExplanation(text string) bool {
	const longestLabel = 80
	first, _, _ := strings.Cut(text, " ")
	if !containsWord(modelOpenings(), strings.ToLower(strings.TrimRight(first, ":"))) {
		return false
	}
	at := strings.IndexAny(text, ":—–")
	return at >= 0 && at <= longestLabel && at+len("—") < len(text)
}

// modelOpenings are the first words of the names of models and policies.
func modelOpenings() []string {
	return []string{
		"active-active", "active/active", "active-passive", "active/passive", "hot", "warm", "pilot", "pilot-light",
		"backup", "single-region", "hot-standby", "warm-standby", "failover", "latency", "latency-based", "weighted",
		"geolocation", "geoproximity", "geo-proximity", "multivalue",
	}
}
