package config

import (
	"cmp"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// Text is a text with the place where it stands.
type Text struct {
	Value string
	Range hcl.Range
}

// Variable is a value for an input variable, with the place where it stands.
type Variable struct {
	Name  string
	Value cty.Value
	Range hcl.Range
}

// reader collects what is wrong while it reads.
type reader struct {
	// dir is the directory of the file.
	dir   string
	diags hcl.Diagnostics
}

func (r *reader) fail(subject hcl.Range, summary, detail string) {
	r.diags = append(r.diags, &hcl.Diagnostic{
		Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: &subject,
	})
}

// content returns what a block holds; anything else is an error.
func (r *reader) content(block *hcl.Block, schema *hcl.BodySchema) *hcl.BodyContent {
	content, diags := block.Body.Content(schema)
	r.diags = append(r.diags, diags...)
	return content
}

func arguments(names ...string) []hcl.AttributeSchema {
	list := make([]hcl.AttributeSchema, len(names))
	for i, name := range names {
		list[i].Name = name
	}
	return list
}

// text reads a text; an argument that is not there is an empty one.
func (r *reader) text(attribute *hcl.Attribute) Text {
	if attribute == nil {
		return Text{}
	}
	return r.textOf(attribute.Name, attribute.Expr)
}

func (r *reader) textOf(argument string, expr hcl.Expression) Text {
	val, diags := expr.Value(nil)
	r.diags = append(r.diags, diags...)
	if diags.HasErrors() {
		return Text{}
	}
	if val.IsNull() || !val.IsKnown() || val.Type() != cty.String || val.AsString() == "" {
		r.fail(expr.Range(), "Not a text", argument+" takes text in quotes, which cannot be empty.")
		return Text{}
	}
	return Text{Value: val.AsString(), Range: expr.Range()}
}

// texts reads a list of texts. What cannot be read is reported and left out.
func (r *reader) texts(attribute *hcl.Attribute) []Text {
	if attribute == nil {
		return nil
	}
	items, diags := hcl.ExprList(attribute.Expr)
	if diags.HasErrors() {
		r.fail(attribute.Expr.Range(), "Not a list", attribute.Name+` takes a list such as ["a", "b"].`)
		return nil
	}
	list := make([]Text, 0, len(items))
	for _, item := range items {
		if text := r.textOf(attribute.Name, item); text.Value != "" {
			list = append(list, text)
		}
	}
	return list
}

// variables reads an object of values by the names of variables.
func (r *reader) variables(attribute *hcl.Attribute) []Variable {
	if attribute == nil {
		return nil
	}
	pairs, diags := hcl.ExprMap(attribute.Expr)
	if diags.HasErrors() {
		r.fail(attribute.Expr.Range(), "Not an object",
			attribute.Name+` takes an object such as { region = "eu-west-1" }.`)
		return nil
	}
	var list []Variable
	for _, pair := range pairs {
		name := r.textOf(attribute.Name, pair.Key)
		val, diags := pair.Value.Value(nil)
		r.diags = append(r.diags, diags...)
		if name.Value == "" || diags.HasErrors() {
			continue
		}
		if slices.ContainsFunc(list, func(other Variable) bool { return other.Name == name.Value }) {
			r.fail(name.Range, "Variable given twice", name.Value+" has a value already.")
			continue
		}
		list = append(list, Variable{
			Name: name.Value, Value: val, Range: hcl.RangeBetween(pair.Key.Range(), pair.Value.Range()),
		})
	}
	slices.SortFunc(list, func(a, b Variable) int { return cmp.Compare(a.Name, b.Name) })
	return list
}
