package rulefile

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/bounds"
)

// fence reads a fenced block of settings.
func (p *Parser) fence(path string, f fence) ([]Statement, hcl.Diagnostics) {
	body, diags := bounds.Settings([]byte(f.text), path, hcl.Pos{Line: f.line, Column: 1})
	if body == nil {
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
	grammar, _ := p.prepare()
	s := &settings{path: path, vocabulary: grammar.vocabulary}
	s.body(body)
	return s.statements, s.diags
}

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
	for _, block := range content.Blocks {
		s.block(block)
	}
}

// limits takes the tier and environment that the whole block is about.
func (s *settings) limits(content *hcl.BodyContent) {
	if texts, ok := s.strings(content.Attributes["environment"]); ok && len(texts) == 1 {
		s.scope.Environment = s.canonical(texts[0], classEnvironment)
	}
	if texts, ok := s.strings(content.Attributes["tier"]); ok && len(texts) == 1 {
		s.scope.Tier = s.canonical(texts[0], classTier)
	}
}

// canonical writes "prod" as production, as prose is read.
func (s *settings) canonical(name string, c class) string {
	tokens := s.vocabulary.tokenize(name, func(int) bool { return true })
	if len(tokens) == 1 && tokens[0].is(c) {
		return tokens[0].value(c)
	}
	return strings.ToLower(name)
}

func (s *settings) block(block *hcl.Block) {
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
		content := s.content(block, "value")
		s.choice(content.Attributes["value"], []string{"region-local", "region-affine", "global"},
			func(v string) Fact { return Cell{Subject: block.Labels[0], Value: v} })
	case "environment", "tier":
		s.nested(block)
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
		Fact:   fact, Scope: s.scope, Pattern: "regionlint block",
	})
}

func (s *settings) fail(r hcl.Range, summary, detail string) {
	s.diags = append(s.diags, &hcl.Diagnostic{Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: &r})
}

func (s *settings) value(attribute *hcl.Attribute) (cty.Value, bool) {
	if attribute == nil {
		return cty.NilVal, false
	}
	value, diags := attribute.Expr.Value(nil)
	s.diags = append(s.diags, diags...)
	if diags.HasErrors() || value.IsNull() || !value.IsWhollyKnown() {
		return cty.NilVal, false
	}
	return value, true
}

// strings reads a string or a list of strings.
func (s *settings) strings(attribute *hcl.Attribute) ([]string, bool) {
	value, ok := s.value(attribute)
	if !ok {
		return nil, false
	}
	elements := []cty.Value{value}
	if value.CanIterateElements() && !value.Type().IsObjectType() && !value.Type().IsMapType() {
		elements = value.AsValueSlice()
	}
	texts := make([]string, 0, len(elements))
	for _, e := range elements {
		if e.IsNull() || e.Type() != cty.String {
			s.fail(attribute.Range, "Not a string", attribute.Name+" takes a string or a list of strings.")
			return nil, false
		}
		texts = append(texts, e.AsString())
	}
	return texts, true
}

func (s *settings) regions(attribute *hcl.Attribute, role string) {
	texts, ok := s.strings(attribute)
	if !ok {
		return
	}
	role = strings.ReplaceAll(role, "_", "-")
	if role == "regions" {
		role = roleServing
	}
	where := s.locations(attribute, texts)
	switch {
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

// locations reads names of regions, globs and places.
func (s *settings) locations(attribute *hcl.Attribute, texts []string) Locations {
	var where Locations
	for _, text := range texts {
		tokens := s.vocabulary.tokenize(text, func(int) bool { return true })
		switch {
		case len(tokens) == 1 && tokens[0].is(classRegion) && (isCode(&tokens[0]) || !tokens[0].is(classPlace)):
			where.Regions = append(where.Regions, tokens[0].ref())
		case len(tokens) == 1 && tokens[0].is(classPlace):
			where.Places = append(where.Places, tokens[0].value(classPlace))
		case strings.Contains(text, "*"):
			where.Globs = append(where.Globs, text)
		default:
			s.fail(attribute.Range, "Unknown region", fmt.Sprintf("%q is no region or place that regionlint knows.",
				text))
		}
	}
	return where
}

// choice reads one of a few words.
func (s *settings) choice(attribute *hcl.Attribute, values []string, fact func(string) Fact) {
	texts, ok := s.strings(attribute)
	if !ok || len(texts) == 0 {
		return
	}
	if !containsWord(values, texts[0]) {
		s.fail(attribute.Range, "Unknown value",
			fmt.Sprintf("%s cannot be %q. Use one of: %s.", attribute.Name, texts[0], strings.Join(values, ", ")))
		return
	}
	s.add(attribute.Range, fact(texts[0]))
}

// time reads a duration: "1m", "< 1 minute", or a number of seconds.
func (s *settings) time(attribute *hcl.Attribute) (span, bool) {
	value, ok := s.value(attribute)
	if !ok {
		return span{}, false
	}
	return s.timeOf(attribute, value)
}

func (s *settings) timeOf(attribute *hcl.Attribute, value cty.Value) (span, bool) {
	if value.Type() == cty.Number {
		seconds, _ := value.AsBigFloat().Float64()
		if seconds >= 0 {
			return span{low: seconds, high: seconds}, true
		}
	}
	if value.Type() == cty.String {
		st := &statement{tokens: s.vocabulary.tokenize(value.AsString(), func(int) bool { return true })}
		if read, end, ok := st.readTime(0); ok && end == len(st.tokens) {
			if time, isSpan := read.(span); isSpan {
				return time, true
			}
		}
	}
	s.fail(attribute.Range, "Not a duration",
		attribute.Name+` takes a duration such as "30s" or "1 minute", or a number of seconds.`)
	return span{}, false
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
