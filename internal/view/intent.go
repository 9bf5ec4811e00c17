package view

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

// systemIntent is one system's intent in the JSON view.
type systemIntent struct {
	System string          `json:"system"`
	Roots  []string        `json:"roots"`
	Intent intent.Document `json:"intent"`
}

// IntentJSON writes what the rule files of each system promise.
func IntentJSON(w io.Writer, documents []*topology.Document, diagnostics []finding.Diagnostic) error {
	systems := make([]systemIntent, 0, len(documents))
	for _, document := range documents {
		systems = append(systems, systemIntent{document.System.Name, document.System.Roots, document.Intent})
	}
	return writeJSON(w, struct {
		Systems     []systemIntent       `json:"systems"`
		Diagnostics []finding.Diagnostic `json:"diagnostics"`
	}{systems, diagnostics})
}

// Intent lists each fact with the line and the words that it came from, then
// what was not understood.
func Intent(w io.Writer, documents []*topology.Document) error {
	p := &printer{w: w}
	for i, document := range documents {
		if i > 0 {
			p.linef("")
		}
		printIntent(p, document)
	}
	return p.err
}

func printIntent(p *printer, document *topology.Document) {
	p.linef("System %s", document.System.Name)
	if len(document.Intent.Sources) == 0 {
		p.linef("  No rule file governs it.")
		return
	}
	p.linef("  Rule files: %s", strings.Join(document.Intent.Sources, ", "))
	facts := factsOf(document.Intent)
	if len(facts) == 0 {
		p.linef("  They state no fact that regionlint knows.")
	}
	for _, fact := range facts {
		p.linef("\n  %s", fact.sentence)
		p.quote(fact.source, fact.source.Text)
	}
	for _, c := range document.Intent.Contradictions {
		p.linef("\n  Two statements on %s exclude each other; the first counts", strings.ReplaceAll(c.Fact, "_", " "))
		p.quote(c.First, c.First.Text)
		p.quote(c.Second, c.Second.Text)
	}
	printStatements(p, "About something else", document.Intent.Unbound)
	printStatements(p, "Not understood", document.Intent.NotUnderstood)
}

// printStatements lists statements that gave no fact, each with the reason.
func printStatements(p *printer, heading string, statements []intent.NotUnderstood) {
	if len(statements) == 0 {
		return
	}
	p.linef("\n  %s", heading)
	for _, statement := range statements {
		p.quote(statement.Source, statement.Text)
		if statement.Reason != "" {
			p.paragraph("      ", "      ", statement.Reason)
		}
	}
}

// quote writes what a rule file says, and where.
func (p *printer) quote(source intent.Source, text string) {
	p.paragraph("    ", "      ", fmt.Sprintf("%s:%d: %s", source.File, source.StartLine, text))
}

// fact is one statement as a sentence.
type fact struct {
	sentence string
	source   intent.Source
}

// add appends a fact, naming the environment that it is limited to.
func add(facts []fact, source intent.Source, environment, format string, values ...any) []fact {
	sentence := fmt.Sprintf(format, values...)
	if environment != "" {
		sentence += " (in " + environment + ")"
	}
	return append(facts, fact{sentence, source})
}

func factsOf(d intent.Document) []fact {
	var facts []fact
	if d.Model != nil {
		facts = add(facts, d.Model.Source, d.Model.Environment, "deployment model: %s", d.Model.Value)
	}
	for _, r := range d.Regions {
		facts = add(facts, r.Source, r.Environment, "%s region: %s", r.Role, r.Name)
	}
	for _, a := range d.Auxiliary {
		facts = add(facts, a.Source, a.Environment, "%s region: %s", a.Role, a.Name)
	}
	facts = append(facts, recoveryFacts(d)...)
	facts = append(facts, trafficFacts(d)...)
	return append(facts, dataFacts(d)...)
}

func recoveryFacts(d intent.Document) []fact {
	var facts []fact
	if d.RTO != nil {
		facts = add(facts, d.RTO.Source, d.RTO.Environment, "RTO %s %g s", d.RTO.Comparator, d.RTO.Seconds)
	}
	if d.RPO != nil {
		facts = add(facts, d.RPO.Source, d.RPO.Environment, "RPO %s %g s", d.RPO.Comparator, d.RPO.Seconds)
	}
	if r := d.Replication; r != nil {
		facts = add(facts, r.Source, r.Environment, "replication: %s", replicationWords(*r))
	}
	return facts
}

func replicationWords(r intent.Replication) string {
	var words []string
	if r.Mode != "" {
		words = append(words, r.Mode)
	}
	if r.Mechanism != "" {
		words = append(words, "by "+r.Mechanism)
	}
	if r.MaxLagSeconds > 0 {
		words = append(words, fmt.Sprintf("lag at most %g s", r.MaxLagSeconds))
	}
	if r.WriteForwarding {
		words = append(words, "writes are forwarded to the primary")
	}
	return strings.Join(words, ", ")
}

func trafficFacts(d intent.Document) []fact {
	var facts []fact
	if d.TTL != nil {
		facts = add(facts, d.TTL.Source, d.TTL.Environment,
			"TTL of routed records: %g s to %g s", d.TTL.MinSeconds, d.TTL.MaxSeconds)
	}
	if d.Routing != nil {
		facts = add(facts, d.Routing.Source, d.Routing.Environment, "routing policy: %s", d.Routing.Policy)
	}
	if h := d.HealthCheck; h != nil {
		facts = add(facts, h.Source, h.Environment, "health check: %s", healthCheckWords(*h))
	}
	if d.Sessions != nil {
		facts = add(facts, d.Sessions.Source, d.Sessions.Environment, "sessions: %s", d.Sessions.Strategy)
	}
	return facts
}

func healthCheckWords(h intent.HealthCheck) string {
	var words []string
	if h.IntervalSeconds > 0 {
		words = append(words, fmt.Sprintf("every %g s", h.IntervalSeconds))
	}
	if h.FailureThreshold > 0 {
		words = append(words, fmt.Sprintf("%g failures", h.FailureThreshold))
	}
	if h.Path != "" {
		words = append(words, "path "+h.Path)
	}
	return strings.Join(words, ", ")
}

func dataFacts(d intent.Document) []fact {
	var facts []fact
	for _, r := range d.Residency {
		facts = add(facts, r.Source, r.Environment, "residency of %s: %s", r.Subject, residencyWords(r))
	}
	for _, e := range d.Egress {
		limits := slices.Concat(e.CIDRs, e.Tags)
		facts = add(facts, e.Source, e.Environment, "egress: %s %s", e.Kind, strings.Join(limits, ", "))
	}
	for _, c := range d.Cells {
		facts = add(facts, c.Source, c.Environment, "data tier of %s: %s", c.Subject, c.Value)
	}
	return facts
}

func residencyWords(r intent.Residency) string {
	var words []string
	if allowed := slices.Concat(r.Allow, r.Places); len(allowed) > 0 {
		words = append(words, "allowed in "+strings.Join(allowed, ", "))
	}
	if denied := slices.Concat(r.Deny, r.DenyPlaces); len(denied) > 0 {
		words = append(words, "not in "+strings.Join(denied, ", "))
	}
	return strings.Join(words, "; ")
}
