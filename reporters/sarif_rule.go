package reporters

import (
	"cmp"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/regionlint/regionlint/internal/finding"
)

// maxDescription is how long GitHub takes a description to be, in bytes to be
// on the safe side ("SARIF support for code scanning", reportingDescriptor).
const maxDescription = 1024

// sarifRules are the rules of a run and where each stands in the list.
type sarifRules struct {
	descriptors []*sarif.ReportingDescriptor
	index       map[string]int
}

// newSARIFRules describes the catalogue, then the rules that only findings
// name: a result has to point to a rule.
func newSARIFRules(r finding.Report) *sarifRules {
	rules := &sarifRules{
		descriptors: make([]*sarif.ReportingDescriptor, 0, len(r.Rules)),
		index:       make(map[string]int, len(r.Rules)),
	}
	for _, rule := range r.Rules {
		rules.add(rule)
	}
	for _, f := range r.Findings {
		if !f.Suppressed {
			rules.add(finding.Rule{ID: f.Rule, Level: f.Severity})
		}
	}
	return rules
}

// add describes a rule, once.
func (s *sarifRules) add(rule finding.Rule) {
	if _, ok := s.index[rule.ID]; ok {
		return
	}
	s.index[rule.ID] = len(s.descriptors)
	s.descriptors = append(s.descriptors, ruleDescriptor(rule))
}

func ruleDescriptor(rule finding.Rule) *sarif.ReportingDescriptor {
	title := cmp.Or(rule.Title, rule.ID)
	description := cmp.Or(rule.Description, title)
	help := ruleHelp(rule, sentence(description))
	descriptor := sarif.NewReportingDescriptor().
		WithID(rule.ID).
		WithName(pascalCase(rule.ID)).
		WithShortDescription(multiformat(shorten(sentence(title)))).
		WithFullDescription(multiformat(shorten(sentence(description)))).
		WithHelp(multiformat(help).WithMarkdown(help)).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(rule.Level.String())).
		WithProperties(ruleProperties(rule))
	if rule.Docs != "" {
		descriptor.WithHelpURI(rule.Docs)
	}
	return descriptor
}

// ruleHelp is what a viewer shows beside an alert, in Markdown.
func ruleHelp(rule finding.Rule, description string) string {
	var b strings.Builder
	b.WriteString(description)
	if rule.Remediation != "" {
		b.WriteString("\n\n## How to fix\n\n" + rule.Remediation)
	}
	if len(rule.Sources) > 0 {
		b.WriteString("\n\n## Sources\n")
		for _, source := range rule.Sources {
			b.WriteString("\n- " + source)
		}
	}
	return b.String()
}

// ruleProperties are what GitHub sorts and filters alerts by. Rules about
// where data may go are security rules there, the others are about quality.
func ruleProperties(rule finding.Rule) *sarif.PropertyBag {
	category, _, _ := strings.Cut(rule.ID, "/")
	bag := sarif.NewPropertyBag().Add("precision", "high")
	if category == "residency" || category == "egress" {
		return bag.Add("security-severity", securitySeverity(rule.Level)).
			WithTags([]string{"security", "multi-region", category})
	}
	return bag.Add("problem.severity", problemSeverity(rule.Level)).
		WithTags([]string{"reliability", "multi-region", category})
}

// securitySeverity is a figure in GitHub's bands: 7.0 to 8.9 is high, 4.0 to
// 6.9 medium, below that low.
func securitySeverity(level finding.Severity) string {
	switch level {
	case finding.Error:
		return "8.0"
	case finding.Warning:
		return "5.0"
	default:
		return "2.0"
	}
}

// problemSeverity is GitHub's word for a level.
func problemSeverity(level finding.Severity) string {
	if level == finding.Note {
		return "recommendation"
	}
	return level.String()
}

// pascalCase turns "ttl/too-high" into "TtlTooHigh".
func pascalCase(id string) string {
	var b strings.Builder
	for word := range strings.FieldsFuncSeq(id, func(r rune) bool { return r == '/' || r == '-' || r == '_' }) {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}

func multiformat(text string) *sarif.MultiformatMessageString {
	return sarif.NewMultiformatMessageString().WithText(text)
}

// shorten cuts a description at a word.
func shorten(text string) string {
	const ellipsis = " ..."
	if len(text) <= maxDescription {
		return text
	}
	cut := strings.ToValidUTF8(text[:maxDescription-len(ellipsis)], "")
	if space := strings.LastIndexByte(cut, ' '); space > 0 {
		cut = cut[:space]
	}
	return cut + ellipsis
}
