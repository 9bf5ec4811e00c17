package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
)

// page renders what is known of a rule as Markdown.
func page(rule policy, shown Example) string {
	var out strings.Builder
	fmt.Fprintf(&out, "# %s\n\n**%s**\n\n%s\n\n", rule.ID, rule.Title, rule.Description)
	fmt.Fprintf(&out, "| level | since | can be fixed |\n| --- | --- | --- |\n| %s | %s | %s |\n",
		rule.Level, cmp.Or(rule.Since, "-"), yesOrNo(rule.Fixable))
	out.WriteString("\n## When it applies\n\n")
	for _, condition := range conditions(rule) {
		fmt.Fprintf(&out, "- %s\n", condition)
	}
	writeThresholds(&out, rule)
	writeFiles(&out, "Bad", shown.Bad)
	writeFiles(&out, "Good", shown.Good)
	fmt.Fprintf(&out, "\n## How to fix it\n\n%s\n", rule.Remediation)
	if rule.Fixable {
		out.WriteString("\n" + fixNote + "\n")
	}
	fmt.Fprintf(&out, "\n## How to suppress it\n\n%s\n", suppression(rule))
	if len(rule.Sources) > 0 {
		out.WriteString("\n## Sources\n\n")
	}
	for _, source := range rule.Sources {
		fmt.Fprintf(&out, "- %s\n", source)
	}
	return out.String()
}

// fixNote says what a mechanical fix is.
const fixNote = "Where the code shows what to change, the finding carries the edit (`fix` in the JSON report): " +
	"`safe` where it changes nothing else, `suggested` where it replaces a resource, costs money or is a judgement."

// writeThresholds lists the figures that a team can set.
func writeThresholds(out *strings.Builder, rule policy) {
	if len(rule.Thresholds) == 0 {
		return
	}
	out.WriteString("\n## Thresholds\n\n| name | value | meaning |\n| --- | --- | --- |\n")
	for _, t := range rule.Thresholds {
		value := strings.TrimSpace(strconv.FormatFloat(t.Value, 'f', -1, 64) + " " + t.Unit)
		fmt.Fprintf(out, "| `%s` | %s | %s |\n", t.Name, value, t.Meaning)
	}
	out.WriteString("\n")
	if !rule.isOwn {
		out.WriteString("What the rule files declare comes first. ")
	}
	out.WriteString("`.regionlint.hcl` can set another value: a `rule` block with `thresholds`.\n")
}

// suppression says how not to hear of a rule.
func suppression(rule policy) string {
	text := fmt.Sprintf("`regionlint lint --skip %s` leaves the rule out of a run. "+
		"A block `rule \"%s\"` in `.regionlint.hcl` sets its level, or switches it off: "+
		"everywhere, for some paths or for a system.",
		rule.ID, rule.ID)
	if len(rule.Breaks) > 0 {
		text += " Where the finding names a statement that is not meant so, change the statement: " +
			"the rule holds the code to what the rule files say."
	}
	return text
}

// conditions are what has to hold for a rule to be evaluated, in words.
func conditions(rule policy) []string {
	list := make([]string, 0, len(rule.Needs))
	for _, path := range rule.Needs {
		list = append(list, capitalized(words(path).present)+".")
	}
	// What asks for one of the two already need not say so again.
	asked := slices.ContainsFunc(rule.Needs, func(path string) bool {
		return !slices.ContainsFunc(alternatives(path), func(one string) bool {
			return one != "system.multi_region" && !strings.HasPrefix(one, "intent.")
		})
	})
	if rule.Level < finding.Error && !asked && !rule.isOwn {
		list = append(list, gate(rule))
	}
	if len(list) == 0 {
		return []string{"Always."}
	}
	return list
}

// gate is what keeps warnings from systems that promise nothing.
func gate(rule policy) string {
	const said = "The system is multi-region, or its rule files state something"
	if rule.Refused {
		return said + "; what the cloud refuses is told in any system."
	}
	return said + "."
}

func writeFiles(out *strings.Builder, heading string, files []ExampleFile) {
	if len(files) == 0 {
		return
	}
	fmt.Fprintf(out, "\n## %s\n", heading)
	for _, f := range files {
		language := "hcl"
		if strings.HasSuffix(f.Name, ".md") {
			language = "markdown"
		}
		// A longer fence, for files that have one of their own.
		fmt.Fprintf(out, "\n`%s`\n\n````%s\n%s\n````\n", f.Name, language, strings.TrimSpace(f.Text))
	}
}

// index renders the list of all rules as Markdown.
func index(rules []finding.Rule) string {
	var out strings.Builder
	out.WriteString("# Rules\n")
	category := ""
	for _, rule := range rules {
		if first, _, _ := strings.Cut(rule.ID, "/"); first != category {
			category = first
			fmt.Fprintf(&out, "\n## %s\n\n| rule | level | what it finds |\n| --- | --- | --- |\n", category)
		}
		fmt.Fprintf(&out, "| [`%s`](%s.md) | %s | %s |\n", rule.ID, rule.ID, rule.Level, rule.Title)
	}
	return out.String()
}

func capitalized(sentence string) string { return strings.ToUpper(sentence[:1]) + sentence[1:] }

func yesOrNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}
