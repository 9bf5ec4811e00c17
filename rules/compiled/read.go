package compiled

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
)

// errDamaged is what is not in the compact form.
var errDamaged = errors.New("the compiled policies are damaged")

// Set is compiled modules that are read one by one. It is read-only and safe
// for concurrent use.
type Set struct {
	strings []string
	modules map[string]entry
}

type entry struct {
	checksum string
	body     []byte
}

// Open reads the tables of the compact form, and no module yet.
func Open(data []byte) (*Set, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, errDamaged
	}
	r := &reader{in: rest}
	s := &Set{strings: make([]string, r.length()), modules: map[string]entry{}}
	for i := range s.strings {
		s.strings[i] = string(r.bytes(r.length()))
	}
	r.strings = s.strings
	for range r.length() {
		name, checksum := r.string(), r.string()
		s.modules[name] = entry{checksum, r.bytes(r.length())}
	}
	if r.damaged || len(r.in) > 0 {
		return nil, errDamaged
	}
	return s, nil
}

// Has says that a file was compiled from this source.
func (s *Set) Has(file string, source []byte) bool {
	found, ok := s.modules[file]
	return ok && found.checksum == Checksum(source)
}

// Module reads the module of a file.
func (s *Set) Module(file string) (*ast.Module, error) {
	found, ok := s.modules[file]
	if !ok {
		return nil, fmt.Errorf("%s is not among the compiled policies", file)
	}
	r := &reader{in: found.body, strings: s.strings, file: file}
	module := r.module()
	if r.damaged || len(r.in) > 0 {
		return nil, fmt.Errorf("%s: %w", file, errDamaged)
	}
	return module, nil
}

// reader reads one module. After damage everything that it returns is empty.
type reader struct {
	in      []byte
	strings []string
	file    string
	damaged bool
	// free are terms that are allocated and not used yet: one allocation for
	// many is a third of the time.
	free []ast.Term
}

func (r *reader) number() int {
	n, size := binary.Varint(r.in)
	if size <= 0 || n < 0 {
		r.fail()
		return 0
	}
	r.in = r.in[size:]
	return int(n)
}

func (r *reader) fail() { r.in, r.damaged = nil, true }

// length reads how many things follow, each of at least one byte.
func (r *reader) length() int {
	n := r.number()
	if n > len(r.in) {
		r.fail()
		return 0
	}
	return n
}

func (r *reader) bytes(length int) []byte {
	taken := r.in[:length]
	r.in = r.in[length:]
	return taken
}

func (r *reader) string() string {
	i := r.number()
	if i >= len(r.strings) {
		r.fail()
		return ""
	}
	return r.strings[i]
}

func (r *reader) kind() kind {
	if len(r.in) == 0 {
		r.fail()
		return absent
	}
	k := kind(r.in[0])
	r.in = r.in[1:]
	return k
}

func (r *reader) line() *ast.Location {
	row := r.number()
	if row == 0 {
		return nil
	}
	return &ast.Location{File: r.file, Row: row, Col: 1}
}

func (r *reader) module() *ast.Module {
	m := &ast.Module{Package: &ast.Package{Path: r.terms()}}
	m.Rules = make([]*ast.Rule, r.length())
	for i := range m.Rules {
		m.Rules[i] = r.rule(m)
	}
	return m
}

func (r *reader) rule(m *ast.Module) *ast.Rule {
	flags := r.number()
	rule := &ast.Rule{Module: m, Default: flags&isDefault != 0, Location: r.line()}
	rule.Head = &ast.Head{
		Name: ast.Var(r.string()), Reference: r.terms(), Args: r.terms(), Key: r.term(), Value: r.term(),
		Assign: flags&isAssigned != 0, Location: rule.Location,
	}
	rule.Body = r.body()
	if r.number() != 0 {
		rule.Else = r.rule(m)
	}
	return rule
}

func (r *reader) body() ast.Body {
	body := make(ast.Body, r.length())
	for i := range body {
		body[i] = r.expression()
		body[i].Index = i
	}
	return body
}

func (r *reader) expression() *ast.Expr {
	flags := r.number()
	e := &ast.Expr{Negated: flags&isNegated != 0, Generated: flags&isGenerated != 0, Location: r.line()}
	switch r.kind() {
	case oneTerm:
		e.Terms = r.term()
	case manyTerms:
		e.Terms = r.terms()
	case every:
		e.Terms = &ast.Every{Key: r.term(), Value: r.term(), Domain: r.term(), Body: r.body(), Location: e.Location}
	default:
		r.fail()
	}
	for range r.length() {
		e.With = append(e.With, &ast.With{Target: r.term(), Value: r.term(), Location: e.Location})
	}
	return e
}

func (r *reader) terms() []*ast.Term {
	n := r.length()
	if n == 0 {
		return nil
	}
	terms := make([]*ast.Term, n)
	for i := range terms {
		terms[i] = r.term()
	}
	return terms
}

func (r *reader) term() *ast.Term {
	switch k := r.kind(); k {
	case absent:
		return nil
	case null:
		return r.of(ast.NullValue)
	case yes, no:
		return r.of(ast.Boolean(k == yes))
	case number:
		return r.of(ast.Number(r.string()))
	case text:
		return r.of(ast.String(r.string()))
	case variable:
		return r.of(ast.Var(r.string()))
	default:
		return r.of(r.composite(k))
	}
}

func (r *reader) composite(k kind) ast.Value {
	switch k {
	case reference:
		return ast.Ref(r.terms())
	case call:
		return ast.Call(r.terms())
	case array:
		return ast.NewArray(r.terms()...)
	case set:
		return ast.NewSet(r.terms()...)
	case object:
		return ast.NewObject(r.pairs()...)
	case arrayComprehension:
		return &ast.ArrayComprehension{Term: r.term(), Body: r.body()}
	case setComprehension:
		return &ast.SetComprehension{Term: r.term(), Body: r.body()}
	case objectComprehension:
		return &ast.ObjectComprehension{Key: r.term(), Value: r.term(), Body: r.body()}
	default:
		r.fail()
		return ast.NullValue
	}
}

func (r *reader) pairs() [][2]*ast.Term {
	pairs := make([][2]*ast.Term, r.length())
	for i := range pairs {
		pairs[i] = [2]*ast.Term{r.term(), r.term()}
	}
	return pairs
}

// batch is how many terms are allocated at a time.
const batch = 128

func (r *reader) of(value ast.Value) *ast.Term {
	if len(r.free) == 0 {
		r.free = make([]ast.Term, batch)
	}
	term := &r.free[0]
	r.free = r.free[1:]
	term.Value = value
	return term
}
