package reporters

import (
	"fmt"
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/terminal"
)

// fingerprintKey is ours. GitHub computes its own from the line's text.
const fingerprintKey = "regionlint/v1"

// maxSteps is how many places of a result GitHub shows ("SARIF support for code
// scanning", limits); a tenth of it would be too long to read.
const maxSteps = 100

// maxCalls is how many places of the other instances a message links to.
const maxCalls = 10

// sarifResult turns an alert into a result: the trace becomes a code flow that
// ends at the finding, and a list of links in the message.
func sarifResult(a alert, rules *sarifRules) *sarif.Result {
	f := a.instances[0]
	message := a.message()
	var related []finding.Step
	link := func(step finding.Step) string {
		related = append(related, step)
		return fmt.Sprintf("[%s](%d)", linkText(placeOf(step.File, step.Line)), len(related))
	}
	if s := brokenElsewhere(f); s != nil && isInside(s.File) {
		statement := finding.Step{File: s.File, Line: s.Line, Message: "This statement is broken."}
		if f.Severity == finding.Note {
			statement.Message = "Whether this statement is kept cannot be told."
		}
		message += " " + judged(f, link(statement))
	}
	steps := placedSteps(f.Trace)
	var links []string
	for _, step := range slices.Concat(steps, a.calls()) {
		links = append(links, link(step))
	}
	if len(links) > 0 {
		message += " See " + strings.Join(links, ", ") + "."
	}

	result := sarif.NewRuleResult(f.Rule).
		WithRuleIndex(rules.index[f.Rule]).
		WithLevel(f.Severity.String()).
		WithMessage(sarif.NewTextMessage(message)).
		WithLocations([]*sarif.Location{located(f.Location)}).
		WithPartialFingerprints(map[string]string{fingerprintKey: a.fingerprint}).
		WithProperties(resultProperties(a))
	for i, step := range related {
		result.AddRelatedLocation(stepLocation(step).WithID(i + 1))
	}
	if len(steps) > 0 {
		result.AddCodeFlow(codeFlow(steps, f))
	}
	return result
}

// placedSteps are the steps of a trace that have a place, as many as GitHub shows.
func placedSteps(trace []finding.Step) []finding.Step {
	var placed []finding.Step
	for _, step := range distinct(trace) {
		if isInside(step.File) && len(placed) < maxSteps {
			placed = append(placed, step)
		}
	}
	return placed
}

// codeFlow tells the trace as a path that ends at the finding.
func codeFlow(steps []finding.Step, f finding.Finding) *sarif.CodeFlow {
	flow := sarif.NewThreadFlow()
	for _, step := range steps {
		flow.AddLocation(sarif.NewThreadFlowLocation().WithLocation(stepLocation(step)))
	}
	end := located(f.Location).WithMessage(sarif.NewTextMessage(sentence(plainText(f.Message))))
	flow.AddLocation(sarif.NewThreadFlowLocation().WithLocation(end))
	return sarif.NewCodeFlow().WithThreadFlows([]*sarif.ThreadFlow{flow})
}

// stepLocation is the place of a step, with what the step says.
func stepLocation(step finding.Step) *sarif.Location {
	return lineLocation(step.File, step.Line).
		WithMessage(sarif.NewTextMessage(sentence(plainText(step.Message))))
}

// resultProperties keeps what SARIF has no word for.
func resultProperties(a alert) *sarif.PropertyBag {
	bag := sarif.NewPropertyBag()
	first := a.instances[0]
	for _, property := range []struct{ name, value string }{
		{"resource", first.Resource}, {"region", first.Region}, {"system", first.System}, {"root", first.Root},
	} {
		if property.value != "" {
			bag.Add(property.name, property.value)
		}
	}
	if len(a.instances) == 1 {
		return bag
	}
	instances := make([]any, 0, len(a.instances))
	for _, f := range a.instances {
		instances = append(instances, map[string]any{
			"resource": f.Resource, "region": f.Region, "root": f.Root, "fingerprint": f.Fingerprint,
		})
	}
	bag.Add("instances", instances)
	return bag
}

// plainText keeps text from files plain: what looks like a link is none (SARIF
// 2.1.0, 3.11.6), and control characters are spelt out.
func plainText(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "](", "] ("), "\n")
	for i, line := range lines {
		lines[i] = terminal.Visible(strings.TrimRight(line, "\r"))
	}
	return strings.Join(lines, "\n")
}

// linkText escapes the text of a link (SARIF 2.1.0, 3.11.6).
func linkText(text string) string {
	return strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`).Replace(text)
}

// sentence ends text with a full stop.
func sentence(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}
