package rulefile

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/parser/bounds"
)

// fence reads a fenced block of settings.
func (p *Parser) fence(path string, f fence) ([]Statement, hcl.Diagnostics) {
	body, diags := bounds.Settings([]byte(f.text), path, hcl.Pos{Line: f.line, Column: 1})
	if diags.HasErrors() { // what is half parsed may say something else
		return nil, diags
	}
	statements, more := p.Settings(path, body)
	quote(statements, f.text, f.line)
	return statements, append(diags, more...)
}

// SettingsFile is a configuration file as a rule file: its settings, which
// body has, with the words of its content.
func (p *Parser) SettingsFile(path string, content []byte, body hcl.Body) (*File, hcl.Diagnostics) {
	statements, diags := p.Settings(path, body)
	quote(statements, string(content), 1)
	return &File{Path: path, Statements: statements}, diags
}

// quote gives statements the words of a text whose first line has a number.
func quote(statements []Statement, text string, first int) {
	lines := strings.Split(text, "\n")
	for i := range statements {
		source := &statements[i].Source
		from, to := source.StartLine-first, min(source.EndLine-first+1, len(lines))
		source.Text = strings.TrimSpace(strings.Join(lines[from:to], "\n"))
	}
}

// Settings reads the unambiguous form of a rule file: the body of a fenced
// regionlint block, or of such a block in a configuration file. The texts of
// the sources are left to the caller.
func (p *Parser) Settings(path string, body hcl.Body) ([]Statement, hcl.Diagnostics) {
	s := &settings{path: path, vocabulary: p.prepare().vocabulary}
	s.body(body)
	return s.statements, s.diags
}

// settingsPattern stands for the phrasing of statements that are settings.
const settingsPattern = "regionlint block"

// settings collects the statements of a block.
type settings struct {
	path       string
	vocabulary *vocabulary
	scope      Scope
	statements []Statement
	diags      hcl.Diagnostics
}

// SettingsSchema is what a block of settings can hold at its top.
func SettingsSchema() *hcl.BodySchema {
	schema := &hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{
		{Type: "dns"},
		{Type: "health_check"},
		{Type: "replication"},
		{Type: "egress"},
		{Type: "residency", LabelNames: []string{"name"}},
		{Type: "cell", LabelNames: []string{"name"}},
		{Type: "environment", LabelNames: []string{"name"}},
		{Type: "tier", LabelNames: []string{"name"}},
	}}
	names := append(regionSettings(), "model", "rto", "rpo", "sessions", "tier", "environment")
	for _, name := range names {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: name})
	}
	return schema
}

// regionSettings are the settings that name regions; the role is the name,
// with dashes for underscores, and "regions" means serving.
func regionSettings() []string {
	return []string{
		"primary", "secondary", "standby", "regions", "backup", "allowed", "forbidden",
		"witness", "hub", "control_plane", "state", "logs",
	}
}

func (s *settings) body(body hcl.Body) {
	content, diags := body.Content(SettingsSchema())
	s.diags = append(s.diags, diags...)
	s.limits(content)
	for _, name := range regionSettings() {
		s.regions(content.Attributes[name], name)
	}
	s.choice(content.Attributes["model"], values(classModel), func(v string) Fact { return Model{Value: v} })
	s.choice(content.Attributes["sessions"], []string{"stateless", "replicated", "sticky", "regional"},
		func(v string) Fact { return Sessions{Strategy: v} })
	s.objective(content.Attributes["rto"], RTO)
	s.objective(content.Attributes["rpo"], RPO)
	s.single(content.Blocks)
	for _, block := range content.Blocks {
		s.block(block)
	}
}

// limits takes the tier and environment that the whole block is about.
func (s *settings) limits(content *hcl.BodyContent) {
	if name, ok := s.text(content.Attributes["environment"]); ok {
		s.scope.Environment = s.canonical(name, classEnvironment)
	}
	if name, ok := s.text(content.Attributes["tier"]); ok {
		s.scope.Tier = s.canonical(name, classTier)
	}
}

// canonical writes "prod" as production, as prose is read.
func (s *settings) canonical(name string, c class) string {
	tokens := s.vocabulary.tokenize(nil, name, func(int) bool { return true })
	if len(tokens) == 1 && tokens[0].is(c) {
		return tokens[0].value(c)
	}
	return strings.ToLower(name)
}

func (s *settings) block(block *hcl.Block) {
	if len(block.Labels) > 0 && strings.TrimSpace(block.Labels[0]) == "" {
		s.fail(block.DefRange, "No name", "The name of this "+block.Type+" block is empty.")
		return
	}
	switch block.Type {
	case "dns":
		s.dns(block)
	case "health_check":
		s.healthCheck(block)
	case "replication":
		s.replication(block)
	case "egress":
		s.egress(block)
	case "residency":
		s.residency(block)
	case "cell":
		s.cell(block)
	case "environment", "tier":
		s.nested(block)
	}
}

// single refuses a second block of what a system has one of: in HCL, nothing
// says which of two counts.
func (s *settings) single(blocks hcl.Blocks) {
	for _, name := range []string{"dns", "health_check", "replication"} {
		if same := blocks.OfType(name); len(same) > 1 {
			s.fail(same[1].DefRange, "Block written twice",
				fmt.Sprintf("There is a %s block on line %d. Write the settings in one.", name,
					same[0].DefRange.Start.Line))
		}
	}
}

// nested reads a block whose facts are limited to an environment or tier.
func (s *settings) nested(block *hcl.Block) {
	outer := s.scope
	if block.Type == "tier" {
		s.scope.Tier = s.canonical(block.Labels[0], classTier)
	} else {
		s.scope.Environment = s.canonical(block.Labels[0], classEnvironment)
	}
	s.body(block.Body)
	s.scope = outer
}

func (s *settings) content(block *hcl.Block, names ...string) *hcl.BodyContent {
	schema := &hcl.BodySchema{}
	for _, name := range names {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: name})
	}
	content, diags := block.Body.Content(schema)
	s.diags = append(s.diags, diags...)
	return content
}

func (s *settings) add(r hcl.Range, fact Fact) {
	s.statements = append(s.statements, Statement{
		Source: Source{File: s.path, StartLine: r.Start.Line, EndLine: max(r.Start.Line, r.End.Line)},
		Fact:   fact, Scope: s.scope, Pattern: settingsPattern,
	})
}

func (s *settings) fail(r hcl.Range, summary, detail string) {
	s.diags = append(s.diags, &hcl.Diagnostic{Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: &r})
}

func (s *settings) regions(attribute *hcl.Attribute, role string) {
	where, ok := s.locations(attribute)
	if !ok {
		return
	}
	role = strings.ReplaceAll(role, "_", "-")
	if role == "regions" {
		role = roleServing
	}
	switch {
	case where.Empty():
	case role == roleAllowed:
		s.add(attribute.Range, Residency{Subject: "all data", All: true, Allow: where})
	case len(where.Globs)+len(where.Places) > 0 && role == roleForbidden:
		s.add(attribute.Range, Residency{Subject: "all data", All: true, Deny: Locations{
			Globs:  where.Globs,
			Places: where.Places,
		}})
	case len(where.Globs)+len(where.Places) > 0:
		s.fail(attribute.Range, "Not a region", attribute.Name+" takes names of regions.")
	}
	if len(where.Regions) > 0 {
		s.add(attribute.Range, Regions{Role: role, Auxiliary: isAuxiliary(role), Regions: where.Regions})
	}
}

func (s *settings) objective(attribute *hcl.Attribute, measure Measure) {
	time, ok := s.time(attribute)
	if !ok {
		return
	}
	seconds, comparator, ok := time.bound()
	if !ok {
		s.fail(attribute.Range, "Not an objective", attribute.Name+" is an upper bound.")
		return
	}
	if time.comparator == "" {
		comparator = "<=" // a setting is a limit
	}
	s.add(attribute.Range, Objective{Measure: measure, Seconds: seconds, Comparator: comparator})
}
