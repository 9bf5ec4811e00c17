package rulefile

// isCopy says that a word is for copies of data, which are not the data itself.
func isCopy(t *token) bool {
	return containsWord([]string{"backup", "backups", "snapshot", "snapshots", "replica", "replicas"}, t.norm)
}

// withoutCopies cuts the copies that some data is named with: "EU data and its
// backups". The data's own words tell which they are of.
func withoutCopies(tokens []token) []token {
	at := len(tokens) - 1
	for at > 0 && (isCopy(&tokens[at]) || isPossessive(&tokens[at])) {
		at--
	}
	joins := at > 0 && containsWord([]string{"and", "&", "+", "plus", "with", "or"}, tokens[at].norm)
	if joins && isCopy(&tokens[len(tokens)-1]) && hasClass(tokens[:at], classData) {
		return withoutCopies(tokens[:at])
	}
	return tokens
}

func isPossessive(t *token) bool {
	return t.is(classArticle) || containsWord([]string{"its", "their", "all", "any", "every"}, t.norm)
}
