package terraform

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// withinModule returns the address of something in a module.
func withinModule(module, address string) string {
	if module == "" {
		return address
	}
	return strings.Join([]string{module, address}, ".")
}

// WithoutKeys returns an address without the instance keys in it.
func WithoutKeys(address string) string {
	var bare strings.Builder
	for address != "" {
		start := strings.IndexByte(address, '[')
		if start < 0 {
			bare.WriteString(address)
			break
		}
		bare.WriteString(address[:start])
		address = address[start+keyLength(address[start:]):]
	}
	return bare.String()
}

// keyLength measures the instance key that text begins with, brackets included.
func keyLength(text string) int {
	quoted := false
	for i := 0; i < len(text); i++ {
		switch {
		case quoted && text[i] == '\\':
			i++
		case text[i] == '"':
			quoted = !quoted
		case text[i] == ']' && !quoted:
			return i + 1
		}
	}
	return len(text)
}

// lastCall splits the address of a module instance: module.a[0].module.b["x"]
// into module.a[0], module.b and "x".
func lastCall(address string) (parent, call string, key cty.Value) {
	start := 0
	for i := 0; i < len(address); {
		switch {
		case address[i] == '[':
			i += keyLength(address[i:])
			continue
		case strings.HasPrefix(address[i:], ".module."):
			start = i + 1
		}
		i++
	}
	call = address[start:]
	if start > 0 {
		parent = address[:start-1]
	}
	name, text, found := strings.Cut(call, "[")
	if !found {
		return parent, call, cty.NilVal
	}
	if number, err := cty.ParseNumberVal(strings.TrimSuffix(text, "]")); err == nil {
		return parent, name, number
	}
	return parent, name, cty.StringVal(literalKey("[" + text))
}

// literalKey is the text in a key as addresses have it.
func literalKey(text string) string {
	expr := parsedReference("x" + text)
	if expr == nil {
		return text
	}
	if traversal := expr.Traversal; len(traversal) == 2 {
		if step, ok := traversal[1].(hcl.TraverseIndex); ok && step.Key.Type() == cty.String {
			return step.Key.AsString()
		}
	}
	return text
}
