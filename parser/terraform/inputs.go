package terraform

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/parser/bounds"
)

// givenValue is what a user gives for a variable of the root, and where.
type givenValue struct {
	value cty.Value
	rng   hcl.Range
	// expr is how it is written, nil where that is not in a file.
	expr hcl.Expression
	// from names the place for people: a file, "--var" or the environment.
	from string
}

// readInputs collects the values given for the root's variables; later
// sources win, in Terraform's order.
func (e *evaluation) readInputs(m *module) map[string]givenValue {
	given := make(map[string]givenValue)
	for _, name := range sortedKeys(e.inputs.Environment) {
		e.giveText(m, given, name, e.inputs.Environment[name], "TF_VAR_"+name)
	}
	for _, name := range append(e.variableFiles(), e.inputs.Instance.VarFiles...) {
		src, diags := e.parser.read(name)
		if diags.HasErrors() {
			e.unread[name] = true
			e.diags.add(diags...)
			continue
		}
		e.files[name] = true
		e.giveFile(given, name, src)
	}
	for _, setting := range e.inputs.Instance.Settings {
		given[setting.Name] = givenValue{
			value: boundedDeep(setting.Value), rng: setting.Range, from: path.Base(setting.Range.Filename),
		}
	}
	for _, file := range e.inputs.VarFiles {
		diags := bounds.UTF8(file.Content, file.Name)
		e.diags.add(diags...)
		if diags.HasErrors() {
			e.unread[file.Name] = true
			continue
		}
		e.parser.keep(file.Name, file.Content)
		e.files[file.Name] = true
		e.giveFile(given, file.Name, file.Content)
	}
	for _, name := range sortedKeys(e.inputs.Variables) {
		e.giveText(m, given, name, e.inputs.Variables[name], "--var "+name)
	}
	return given
}

// variableFiles lists the files that Terraform reads by itself, in its order.
// Those of a leaf stand beside those of its module.
func (e *evaluation) variableFiles() []string {
	files := e.variableFilesIn(e.dir)
	if e.dir != e.result.Dir {
		files = append(files, e.variableFilesIn(e.result.Dir)...)
	}
	return files
}

func (e *evaluation) variableFilesIn(dir string) []string {
	entries, err := fs.ReadDir(e.parser.tree, dir)
	if err != nil {
		return nil
	}
	var fixed, automatic []string
	for _, entry := range entries {
		name := entry.Name()
		switch {
		case entry.IsDir():
		case name == "terraform.tfvars" || name == "terraform.tfvars.json":
			fixed = append(fixed, path.Join(dir, name))
		case strings.HasSuffix(name, ".auto.tfvars") || strings.HasSuffix(name, ".auto.tfvars.json"):
			automatic = append(automatic, path.Join(dir, name))
		}
	}
	slices.Sort(fixed)
	slices.Sort(automatic)
	return append(fixed, automatic...)
}

// giveFile reads a variables file.
func (e *evaluation) giveFile(given map[string]givenValue, name string, src []byte) {
	attributes, diags := e.parser.parseVariables(src, name)
	e.diags.add(diags...)
	if diags.HasErrors() {
		e.unread[name] = true
	}
	for _, variable := range sortedKeys(attributes) {
		attr := attributes[variable]
		val, valueDiags := attr.Expr.Value(nil)
		if valueDiags.HasErrors() {
			if !diags.HasErrors() { // else it follows from the first error
				e.diags.addWarnings(valueDiags)
			}
			val = unknown(causeUnreadable)
		}
		given[variable] = givenValue{
			value: boundedDeep(val), rng: attr.Range, expr: attr.Expr, from: path.Base(name),
		}
	}
}

// parseVariables parses a tfvars file in either syntax.
func (p *Parser) parseVariables(src []byte, name string) (hcl.Attributes, hcl.Diagnostics) {
	if strings.HasSuffix(name, ".json") {
		parsed, diags := p.parseJSON(src, name)
		if parsed == nil {
			return nil, diags
		}
		attributes, attributeDiags := parsed.JustAttributes()
		return attributes, append(diags, attributeDiags...)
	}
	if diags := bounds.Native(src, name, p.limits.Nesting); diags.HasErrors() {
		return nil, diags
	}
	file, diags := hclsyntax.ParseConfig(src, name, hcl.InitialPos)
	if file == nil {
		return nil, diags
	}
	attributes, attributeDiags := file.Body.JustAttributes()
	for _, attr := range attributes {
		if expr, ok := attr.Expr.(hclsyntax.Expression); ok {
			attr.Expr = graft(expr)
		}
	}
	return attributes, firstError(append(diags, attributeDiags...))
}

// giveText reads a value that is given as text: the value itself for
// variables of a primitive type, an expression for others.
func (e *evaluation) giveText(m *module, given map[string]givenValue, name, text, from string) {
	declared := m.variables[name]
	if declared == nil {
		return // the same settings serve many roots
	}
	if declared.literal {
		given[name] = givenValue{value: cty.StringVal(text), from: from}
		return
	}
	val, diags := e.parser.constant(text, from)
	if diags.HasErrors() {
		e.diags.add(&hcl.Diagnostic{
			Severity: hcl.DiagError, Summary: "Invalid value for a variable",
			Detail: fmt.Sprintf("The value of %s is not a valid expression: %s", from, diags.Error()),
		})
		val = unknown(causeUnreadable)
	}
	given[name] = givenValue{value: val, from: from}
}

// constant evaluates the text of an expression that refers to nothing.
func (p *Parser) constant(text, from string) (cty.Value, hcl.Diagnostics) {
	if diags := bounds.Native([]byte(text), from, p.limits.Nesting); diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	expr, diags := hclsyntax.ParseExpression([]byte(text), from, hcl.InitialPos)
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	val, diags := graft(expr).Value(nil)
	return boundedDeep(val), diags
}
