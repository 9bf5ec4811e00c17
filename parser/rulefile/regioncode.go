package rulefile

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// isCode says that a region is written as its code.
func isCode(t *token) bool {
	return len(t.regions) > 0 && strings.EqualFold(t.regions[0].Name, t.text)
}

// isGlob recognises "eu-*", and "eu-" whose star Markdown took for emphasis.
func isGlob(norm string) bool {
	stem := strings.TrimSuffix(norm, "*")
	if !strings.HasSuffix(stem, "-") {
		return false
	}
	area, _, _ := strings.Cut(stem, "-")
	return slices.Contains([]string{
		"us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx", "cn", "eusc",
		"europe", "asia", "australia", "northamerica", "southamerica", "africa",
	}, area)
}

// shortForm reads use1, apne1 and their like: letters of a region and its
// number. Forms without a number are words too often.
func (l *lexer) shortForm(w *scannedWord) bool {
	const longest = len("apse99") + 2
	if !isDigit(w.norm[len(w.norm)-1]) || len(w.norm) > longest {
		return false
	}
	var regions []region.Region
	for _, cloud := range []string{"aws", "azure", "gcp"} {
		if r, ok := l.vocabulary.table.FindByShortForm(cloud, w.norm); ok {
			regions = append(regions, r)
		}
	}
	if len(regions) == 0 {
		return false
	}
	l.add(1, meaning{class: classRegion}).regions = regions
	return true
}

// looksLikeRegion recognises the shape of a code that no cloud has: us-central11.
func looksLikeRegion(norm string) bool {
	if !isDigit(norm[len(norm)-1]) {
		return false
	}
	stem := strings.TrimRight(norm, "0123456789")
	parts := strings.Split(strings.TrimSuffix(stem, "-"), "-")
	if len(parts) < 2 || !isGlob(parts[0]+"-") {
		return false
	}
	return slices.ContainsFunc([]string{"north", "south", "east", "west", "central"}, func(direction string) bool {
		return strings.HasPrefix(parts[len(parts)-1], direction)
	})
}

// isCodeLike says that a word has the parts of a region's code: "mars-north-1".
func isCodeLike(norm string) bool {
	stem := strings.TrimRight(norm, "0123456789")
	return stem != norm && strings.Contains(strings.TrimSuffix(stem, "-"), "-")
}
