package terraform

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// Writing says how the source comes to hold a text.
type Writing string

// The ways in which a text stands in the source.
const (
	// NotWritten is a text that a variable, a resource or a computation gives, or
	// that a condition or key chooses among others.
	NotWritten Writing = ""
	// WrittenHere is a literal in the expression, or in a local value or file that
	// it reads.
	WrittenHere Writing = "here"
	// WrittenPassed is a literal in the argument of a module call, or in the
	// collection of a for_each: each instance can get its own.
	WrittenPassed Writing = "passed"
)

// Writing says how the source comes to hold a text in the attribute at path.
func (r *Resource) Writing(path, text string) Writing {
	if r.origins == nil || text == "" {
		return NotWritten
	}
	return r.origins.writing(path, text)
}

func (n *node) writing(path, text string) Writing {
	e := n.scope.in.eval
	e.mutex.Lock()
	defer e.mutex.Unlock()
	at, attr, rest := n.find(parsePath(path))
	if attr == nil {
		return NotWritten
	}
	s := &literalSearch{text: strings.ToLower(text)}
	found := s.at(attr.expr, at.scope, rest)
	if found == WrittenHere && n.scope.in.described != nil {
		return NotWritten // the description says it, nobody wrote it
	}
	return found
}

// writing is what the sources say: a plan keeps no expressions.
func (o *mergedOrigins) writing(path, text string) Writing { return o.source.writing(path, text) }

func (o *plannedOrigins) writing(string, string) Writing { return NotWritten }

func (o *plannedProviderOrigins) writing(path, text string) Writing {
	return o.inner.writing(path, text)
}

// maxSearchDepth bounds how far a text is looked for through references.
const maxSearchDepth = 30

// literalSearch looks for a text in literals.
type literalSearch struct {
	text  string
	depth int
}

// at looks in an expression, in the part of it that a path leads to.
func (l *literalSearch) at(expr hclsyntax.Expression, s *scope, rest []pathStep) Writing {
	if l.depth++; l.depth > maxSearchDepth {
		return NotWritten
	}
	defer func() { l.depth-- }()
	switch node := plain(expr).(type) {
	case *hclsyntax.LiteralValueExpr:
		return l.holds(node.Val)
	case *hclsyntax.ObjectConsExpr:
		return l.inObject(node, s, rest)
	case *callExpr:
		return l.inCall(node, s, rest)
	case *traversalExpr:
		return l.read(node.Traversal, s, rest)
	default:
		return l.any(s, innersOf(node, rest))
	}
}

// inner is an expression within another, and what of it is meant.
type inner struct {
	expr hclsyntax.Expression
	rest []pathStep
}

// innersOf lists the expressions whose text an expression takes over. What a
// condition or key chooses, it chooses for a reason.
func innersOf(expr hclsyntax.Expression, rest []pathStep) []inner {
	switch node := expr.(type) {
	case *templateExpr:
		return wholes(node.Parts)
	case *hclsyntax.TemplateExpr:
		return wholes(node.Parts)
	case *hclsyntax.TupleConsExpr:
		return wholes(node.Exprs)
	case *conditionalExpr:
		if len(traversalsIn(node.Condition)) == 0 {
			return []inner{{node.TrueResult, rest}, {node.FalseResult, rest}}
		}
	case *indexExpr:
		if len(traversalsIn(node.Key)) == 0 {
			return []inner{{node.Collection, nil}}
		}
	case *relativeExpr:
		return []inner{{node.Source, nil}}
	case *forExpr:
		return []inner{{node.ValExpr, nil}, {node.CollExpr, nil}}
	}
	return nil
}

func wholes(list []hclsyntax.Expression) []inner {
	parts := make([]inner, 0, len(list))
	for _, expr := range list {
		parts = append(parts, inner{expr, nil})
	}
	return parts
}

// any looks in several expressions; the most direct answer counts.
func (l *literalSearch) any(s *scope, parts []inner) Writing {
	found := NotWritten
	for _, part := range parts {
		switch l.at(part.expr, s, part.rest) {
		case WrittenHere:
			return WrittenHere
		case WrittenPassed:
			found = WrittenPassed
		case NotWritten:
		}
	}
	return found
}

func (l *literalSearch) holds(val cty.Value) Writing {
	val, _ = val.Unmark()
	if val.IsKnown() && !val.IsNull() && val.Type() == cty.String &&
		strings.Contains(strings.ToLower(val.AsString()), l.text) {
		return WrittenHere
	}
	return NotWritten
}

// inObject looks in the member that a path leads to, in all of them where it
// ends here.
func (l *literalSearch) inObject(node *hclsyntax.ObjectConsExpr, s *scope, rest []pathStep) Writing {
	var values []hclsyntax.Expression
	for _, item := range node.Items {
		if len(rest) == 0 {
			values = append(values, item.ValueExpr)
		} else if step, ok := s.keyStep(item.KeyExpr); ok && step.text() == rest[0].text() {
			return l.at(item.ValueExpr, s, rest[1:])
		}
	}
	return l.any(s, wholes(values))
}

// inCall looks in the arguments of a function, and in the file that it reads.
func (l *literalSearch) inCall(node *callExpr, s *scope, rest []pathStep) Writing {
	switch node.Name {
	case "lookup", "element", "index":
		for _, chosenBy := range node.Args[min(1, len(node.Args)):] {
			if len(traversalsIn(chosenBy)) > 0 {
				return NotWritten
			}
		}
	case "file":
		val, diags := node.Value(s.context)
		if diags.HasErrors() {
			return NotWritten
		}
		return l.holds(val)
	case "templatefile":
		return l.inTemplate(node, s)
	case "merge":
		parts := wholes(node.Args)
		for n := range parts {
			parts[n].rest = rest
		}
		return l.any(s, parts)
	}
	return l.any(s, wholes(node.Args))
}

// inTemplate looks in what a template gets; what it does not get stands in the
// template.
func (l *literalSearch) inTemplate(node *callExpr, s *scope) Writing {
	const arguments = 2
	if len(node.Args) != arguments {
		return NotWritten
	}
	given, diags := node.Args[1].Value(s.context)
	if diags.HasErrors() {
		return NotWritten
	}
	whole, diags := node.Value(s.context)
	gets := false
	_ = cty.Walk(given, func(_ cty.Path, each cty.Value) (bool, error) {
		gets = gets || l.holds(each) == WrittenHere
		return true, nil
	})
	if gets || diags.HasErrors() {
		return l.at(node.Args[1], s, nil)
	}
	return l.holds(whole)
}

// read looks where a reference leads.
func (l *literalSearch) read(traversal hcl.Traversal, s *scope, rest []pathStep) Writing {
	root := traversal.RootName()
	path := append(pathOf(traversal[1:]), rest...)
	if step := s.iteratorNamed(root); step != nil {
		return passedOn(l.at(step.expansion.expr, step.outer, nil))
	}
	switch root {
	case "each":
		if s.expansion != nil {
			return passedOn(l.at(s.expansion.expr, s.in.scope, nil))
		}
	case "local":
		if len(path) > 0 && s.in.module.locals[path[0].name] != nil {
			return l.at(s.in.module.locals[path[0].name].expr, s.in.scope, path[1:])
		}
	case "var":
		if s.in.caller == nil || len(path) == 0 {
			return NotWritten
		}
		if attr := s.in.source.body.attributes[path[0].name]; attr != nil {
			return passedOn(l.at(attr.expr, s.in.caller, path[1:]))
		}
	}
	return NotWritten
}

// passedOn is the answer for one who got the text from elsewhere.
func passedOn(found Writing) Writing {
	if found == NotWritten {
		return NotWritten
	}
	return WrittenPassed
}
