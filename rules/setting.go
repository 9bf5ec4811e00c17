package rules

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/spelling"
)

// Setting is what a team sets for some rules otherwise than they come.
type Setting struct {
	// Rules is an id, a category ("ttl" or "ttl/*") or "*".
	Rules string
	// Level, where not nil, is that of each finding.
	Level *finding.Severity
	// Off leaves the rules out.
	Off bool
	// Thresholds are figures by name.
	Thresholds map[string]float64
	// Paths, where not empty, limit the setting to what stands at or below one
	// of these paths or patterns, and to root modules there.
	Paths []string
	// System, where not "", limits the setting to one system.
	System string
	// Reason says why, for reports.
	Reason string
	// At is where the setting stands.
	At finding.Place
}

// names says whether a setting is about a rule.
func (s Setting) names(p policy) bool {
	return s.Rules == p.ID || s.Rules == everyRule || strings.TrimSuffix(s.Rules, "/*") == p.category()
}

// everyRule is the name of all rules.
const everyRule = "*"

// rank orders settings: one that comes later in the order wins. What is set for
// a system goes before what is set for paths, that before what is set for all; a
// rule by its id before its category, that before every rule.
func (s Setting) rank() int {
	const isSystem, isPath, isID, isCategory = 8, 4, 2, 1
	rank := 0
	if s.System != "" {
		rank += isSystem
	}
	if len(s.Paths) > 0 {
		rank += isPath
	}
	switch {
	case s.isExact():
		rank += isID
	case s.Rules != everyRule:
		rank += isCategory
	}
	return rank
}

// isExact says that the setting names one rule.
func (s Setting) isExact() bool {
	return strings.Contains(s.Rules, "/") && !strings.HasSuffix(s.Rules, "/*")
}

// position is where a finding is, for settings with paths.
type position struct{ root, file string }

// covers says whether something at a place is at or below one of the paths.
func (s Setting) covers(at position) bool {
	if len(s.Paths) == 0 {
		return true
	}
	// "services/payments[use]" is an instance of services/payments.
	directory, _, _ := strings.Cut(at.root, "[")
	return slices.ContainsFunc(s.Paths, func(pattern string) bool {
		return slices.ContainsFunc([]string{at.root, directory, at.file}, func(name string) bool {
			return name != "" && isAtOrBelow(pattern, name)
		})
	})
}

func isAtOrBelow(pattern, name string) bool {
	if pattern == "." || pattern == name || strings.HasPrefix(name, pattern+"/") {
		return true
	}
	return doublestar.MatchUnvalidated(pattern, name) || doublestar.MatchUnvalidated(pattern+"/**", name)
}

// settings are what a team sets, by the id of the rule, weakest first.
type settings map[string][]Setting

// newSettings gives each rule the settings that are about it.
func newSettings(policies []policy, given []Setting) settings {
	made := settings{}
	for _, p := range policies {
		about := slices.DeleteFunc(slices.Clone(given), func(s Setting) bool { return !s.names(p) })
		if len(about) == 0 {
			continue
		}
		slices.SortStableFunc(about, func(a, b Setting) int { return cmp.Compare(a.rank(), b.rank()) })
		made[p.ID] = about
	}
	return made
}

// settled is what applies to a rule at one place.
type settled struct {
	level      *finding.Severity
	thresholds map[string]float64
	// off is the setting that leaves the rule out, nil where none does.
	off *Setting
}

// settle returns what applies to a rule in a system at a place. What the cloud
// refuses keeps its level unless a setting names the rule.
func (s settings) settle(p policy, system string, at position, refused bool) settled {
	var result settled
	for _, each := range s[p.ID] {
		if each.System != "" && each.System != system || !each.covers(at) {
			continue
		}
		if !refused || each.isExact() {
			result.decide(each)
		}
		for _, t := range p.Thresholds {
			if value, ok := each.Thresholds[t.Name]; ok {
				result.set(t.Name, value)
			}
		}
	}
	return result
}

func (s *settled) decide(by Setting) {
	switch {
	case by.Off:
		s.off = &by
	case by.Level != nil:
		s.level, s.off = by.Level, nil
	}
}

func (s *settled) set(name string, value float64) {
	if s.thresholds == nil {
		s.thresholds = map[string]float64{}
	}
	s.thresholds[name] = value
}

// key tells sets of thresholds apart; "" is that of the rules as they come.
func (s settled) key() string {
	var key strings.Builder
	for _, name := range slices.Sorted(maps.Keys(s.thresholds)) {
		fmt.Fprintf(&key, "%s=%v ", name, s.thresholds[name])
	}
	return key.String()
}

// reason says in coverage why a rule was not evaluated.
func (s Setting) reason() string {
	said := fmt.Sprintf("%s%s:%d", finding.SwitchedOff, s.At.File, s.At.Line)
	if s.Reason != "" {
		said += ": " + s.Reason
	}
	return said
}

// CheckSettings finds the settings that no rule can follow, in order.
func (c *Catalogue) CheckSettings(given []Setting) []*PolicyError {
	var faults []*PolicyError
	for _, s := range given {
		for _, message := range c.checkSetting(s) {
			faults = append(faults, &PolicyError{File: s.At.File, Line: s.At.Line, Message: message})
		}
	}
	return faults
}

func (c *Catalogue) checkSetting(s Setting) []string {
	about := slices.DeleteFunc(slices.Clone(c.policies), func(p policy) bool { return !s.names(p) })
	if len(about) == 0 {
		if c.broken[s.Rules] {
			return nil
		}
		suggestion := spelling.Suggestion(s.Rules, c.names())
		return []string{fmt.Sprintf("There is no rule or category %q.%s", s.Rules, suggestion)}
	}
	read := map[string]bool{}
	for _, p := range about {
		for _, t := range p.Thresholds {
			read[t.Name] = true
		}
	}
	var messages []string
	for _, name := range slices.Sorted(maps.Keys(s.Thresholds)) {
		if !read[name] {
			messages = append(messages, noThreshold(s.Rules, name, slices.Sorted(maps.Keys(read))))
		}
	}
	return messages
}

func noThreshold(rules, name string, known []string) string {
	if len(known) == 0 {
		return fmt.Sprintf("%s reads no threshold, so %s cannot be set for it.", rules, name)
	}
	return fmt.Sprintf("%s reads no threshold %s.%s It reads %s.",
		rules, name, spelling.Suggestion(name, known), strings.Join(known, ", "))
}
