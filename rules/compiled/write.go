// Package compiled keeps compiled policies in a compact form. Parsing and
// compiling Rego is most of what a short run costs; reading what was compiled
// before takes a small part of that.
package compiled

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"maps"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// magic starts the data; it changes with the form.
const magic = "regionlint policies 1\n"

// The data is the magic, all strings, and the modules in order of name: name,
// checksum of the source, length, body. Numbers are varints; a string is its
// index; lists start with their length.

// kind is what follows.
type kind byte

const (
	absent kind = iota
	null
	yes
	no
	number
	text
	variable
	reference
	array
	object
	set
	call
	arrayComprehension
	setComprehension
	objectComprehension
	// Expressions.
	oneTerm
	manyTerms
	every
)

// The flags of rules and expressions.
const (
	isDefault = 1 << iota
	isAssigned
	isNegated
	isGenerated
)

// Checksum tells whether a source is the one that was compiled.
func Checksum(source []byte) string { return fmt.Sprintf("%08x", crc32.ChecksumIEEE(source)) }

// Write puts compiled modules, by file, into the compact form. Sources are
// those that they were compiled from.
func Write(modules map[string]*ast.Module, sources map[string][]byte) ([]byte, error) {
	w := &writer{strings: map[string]int{}}
	var index []byte
	for _, file := range slices.Sorted(maps.Keys(modules)) {
		w.out = nil
		w.module(modules[file])
		if w.err != nil {
			return nil, fmt.Errorf("writing %s: %w", file, w.err)
		}
		index = appendNumber(index, w.index(file))
		index = appendNumber(index, w.index(Checksum(sources[file])))
		index = appendNumber(index, len(w.out))
		index = append(index, w.out...)
	}
	out := []byte(magic)
	out = appendNumber(out, len(w.list))
	for _, text := range w.list {
		out = appendNumber(out, len(text))
		out = append(out, text...)
	}
	out = appendNumber(out, len(modules))
	return append(out, index...), nil
}

func appendNumber(out []byte, n int) []byte { return binary.AppendVarint(out, int64(n)) }

// writer writes one module after the other; the strings are shared.
type writer struct {
	out     []byte
	strings map[string]int
	list    []string
	err     error
}

func (w *writer) index(text string) int {
	i, ok := w.strings[text]
	if !ok {
		i = len(w.list)
		w.strings[text] = i
		w.list = append(w.list, text)
	}
	return i
}

func (w *writer) number(n int)       { w.out = appendNumber(w.out, n) }
func (w *writer) string(text string) { w.number(w.index(text)) }
func (w *writer) kind(k kind)        { w.out = append(w.out, byte(k)) }

func (w *writer) line(l *ast.Location) {
	if l == nil {
		w.number(0)
		return
	}
	w.number(l.Row)
}

func (w *writer) module(m *ast.Module) {
	w.terms(m.Package.Path)
	w.number(len(m.Rules))
	for _, rule := range m.Rules {
		w.rule(rule)
	}
}

func (w *writer) rule(r *ast.Rule) {
	flags := 0
	if r.Default {
		flags |= isDefault
	}
	if r.Head.Assign {
		flags |= isAssigned
	}
	w.number(flags)
	w.line(r.Location)
	w.string(string(r.Head.Name))
	w.terms(r.Head.Reference)
	w.terms(r.Head.Args)
	w.term(r.Head.Key)
	w.term(r.Head.Value)
	w.body(r.Body)
	if r.Else == nil {
		w.number(0)
		return
	}
	w.number(1)
	w.rule(r.Else)
}

func (w *writer) body(b ast.Body) {
	w.number(len(b))
	for _, e := range b {
		w.expression(e)
	}
}

func (w *writer) expression(e *ast.Expr) {
	flags := 0
	if e.Negated {
		flags |= isNegated
	}
	if e.Generated {
		flags |= isGenerated
	}
	w.number(flags)
	w.line(e.Location)
	switch terms := e.Terms.(type) {
	case *ast.Term:
		w.kind(oneTerm)
		w.term(terms)
	case []*ast.Term:
		w.kind(manyTerms)
		w.terms(terms)
	case *ast.Every:
		w.kind(every)
		w.term(terms.Key)
		w.term(terms.Value)
		w.term(terms.Domain)
		w.body(terms.Body)
	default:
		w.fail("an expression of", terms)
	}
	w.number(len(e.With))
	for _, with := range e.With {
		w.term(with.Target)
		w.term(with.Value)
	}
}

func (w *writer) terms(terms []*ast.Term) {
	w.number(len(terms))
	for _, t := range terms {
		w.term(t)
	}
}

func (w *writer) term(t *ast.Term) {
	if t == nil {
		w.kind(absent)
		return
	}
	switch v := t.Value.(type) {
	case ast.Null:
		w.kind(null)
	case ast.Boolean:
		if v {
			w.kind(yes)
		} else {
			w.kind(no)
		}
	case ast.Number:
		w.kind(number)
		w.string(string(v))
	case ast.String:
		w.kind(text)
		w.string(string(v))
	case ast.Var:
		w.kind(variable)
		w.string(string(v))
	default:
		w.composite(v)
	}
}

func (w *writer) composite(value ast.Value) {
	switch v := value.(type) {
	case ast.Ref:
		w.kind(reference)
		w.terms(v)
	case ast.Call:
		w.kind(call)
		w.terms(v)
	case *ast.Array:
		w.kind(array)
		w.number(v.Len())
		v.Foreach(w.term)
	case ast.Set:
		w.kind(set)
		w.number(v.Len())
		v.Foreach(w.term)
	case ast.Object:
		w.kind(object)
		w.number(v.Len())
		v.Foreach(func(key, value *ast.Term) {
			w.term(key)
			w.term(value)
		})
	case *ast.ArrayComprehension:
		w.kind(arrayComprehension)
		w.term(v.Term)
		w.body(v.Body)
	case *ast.SetComprehension:
		w.kind(setComprehension)
		w.term(v.Term)
		w.body(v.Body)
	case *ast.ObjectComprehension:
		w.kind(objectComprehension)
		w.term(v.Key)
		w.term(v.Value)
		w.body(v.Body)
	default:
		w.fail("a value of", v)
	}
}

func (w *writer) fail(what string, found any) {
	if w.err == nil {
		w.err = fmt.Errorf("%s type %T has no compact form", what, found)
	}
}
