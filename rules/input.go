package rules

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/regionlint/regionlint/internal/topology"
)

// parts is a choice of parts of a document: the keys to take and, below each,
// the parts to take there. Nil takes everything.
type parts map[string]parts

// partsOf joins paths such as "topology.routes" and "resources".
func partsOf(paths []string) parts {
	chosen := parts{}
	// A path sorts before those below it, which it makes needless.
	for _, path := range slices.Sorted(slices.Values(paths)) {
		chosen.add(strings.Split(path, "."))
	}
	return chosen
}

func (p parts) add(path []string) {
	below, ok := p[path[0]]
	switch {
	case ok && below == nil:
		return
	case len(path) == 1:
		p[path[0]] = nil
	default:
		if !ok {
			below = parts{}
			p[path[0]] = below
		}
		below.add(path[1:])
	}
}

func (p parts) take(key string) (parts, bool) {
	if p == nil {
		return nil, true
	}
	below, ok := p[key]
	return below, ok
}

// encode gives the parts of a document the form that policies read. It goes
// straight from Go values, without JSON text: a third of the cost.
func encode(document *topology.Document, chosen parts) (ast.Value, error) {
	e := encoder{fields: map[reflect.Type][]field{}, keys: map[string]*ast.Term{}}
	term, err := e.term(reflect.ValueOf(document), chosen)
	if err != nil {
		return nil, fmt.Errorf("preparing the document for the rules: %w", err)
	}
	return term.Value, nil
}

// field is one field of a struct as JSON names it.
type field struct {
	name      string
	index     []int
	omitEmpty bool
}

// fieldsOf lists the fields of a struct type, those of embedded structs
// included.
func fieldsOf(t reflect.Type) []field {
	var fields []field
	for _, f := range reflect.VisibleFields(t) {
		name, options, tagged := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" || f.Anonymous && name == "" {
			continue
		}
		if name == "" {
			name = f.Name
		}
		fields = append(fields, field{name, f.Index, tagged && strings.Contains(options, "omitempty")})
	}
	return fields
}

// encoder turns Go values into those of the policy engine. It remembers the
// fields of types and the terms of keys, which repeat.
type encoder struct {
	fields map[reflect.Type][]field
	keys   map[string]*ast.Term
}

func (e *encoder) term(value reflect.Value, chosen parts) (*ast.Term, error) {
	switch value.Kind() {
	case reflect.Invalid:
		return ast.InternedNullTerm, nil
	case reflect.Pointer, reflect.Interface:
		return e.term(value.Elem(), chosen)
	case reflect.Struct:
		return e.structure(value, chosen)
	case reflect.Map:
		return e.mapping(value, chosen)
	case reflect.Slice, reflect.Array:
		return e.list(value)
	default:
		return scalar(value)
	}
}

func (e *encoder) structure(value reflect.Value, chosen parts) (*ast.Term, error) {
	fields, ok := e.fields[value.Type()]
	if !ok {
		fields = fieldsOf(value.Type())
		e.fields[value.Type()] = fields
	}
	items := make([][2]*ast.Term, 0, len(fields))
	for _, f := range fields {
		below, wanted := chosen.take(f.name)
		member := value.FieldByIndex(f.index)
		if !wanted || f.omitEmpty && isEmpty(member) {
			continue
		}
		term, err := e.term(member, below)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
		items = append(items, [2]*ast.Term{e.key(f.name), term})
	}
	return ast.ObjectTerm(items...), nil
}

func (e *encoder) mapping(value reflect.Value, chosen parts) (*ast.Term, error) {
	items := make([][2]*ast.Term, 0, value.Len())
	for entries := value.MapRange(); entries.Next(); {
		key := entries.Key().String()
		below, wanted := chosen.take(key)
		if !wanted {
			continue
		}
		term, err := e.term(entries.Value(), below)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", key, err)
		}
		items = append(items, [2]*ast.Term{e.key(key), term})
	}
	return ast.ObjectTerm(items...), nil
}

func (e *encoder) list(value reflect.Value) (*ast.Term, error) {
	terms := make([]*ast.Term, 0, value.Len())
	for i := range value.Len() {
		term, err := e.term(value.Index(i), nil)
		if err != nil {
			return nil, err
		}
		terms = append(terms, term)
	}
	return ast.ArrayTerm(terms...), nil
}

func (e *encoder) key(name string) *ast.Term {
	term, ok := e.keys[name]
	if !ok {
		term = ast.StringTerm(name)
		e.keys[name] = term
	}
	return term
}

func scalar(value reflect.Value) (*ast.Term, error) {
	switch {
	case value.Type() == reflect.TypeFor[json.Number]():
		return ast.NumberTerm(json.Number(value.String())), nil
	case value.Kind() == reflect.String:
		return ast.StringTerm(value.String()), nil
	case value.Kind() == reflect.Bool:
		return ast.InternedTerm(value.Bool()), nil
	case value.CanInt():
		return ast.NumberTerm(json.Number(strconv.FormatInt(value.Int(), 10))), nil
	case value.CanUint():
		return ast.NumberTerm(json.Number(strconv.FormatUint(value.Uint(), 10))), nil
	case value.CanFloat():
		return number(value.Float()), nil
	default:
		return nil, fmt.Errorf("a %s has no form in a policy", value.Type())
	}
}

// number writes whole numbers as people do: 60, not 6e+01, for messages.
// What JSON cannot write is null.
func number(f float64) *ast.Term {
	const exact = 1 << 53
	switch {
	case math.IsNaN(f) || math.IsInf(f, 0):
		return ast.InternedNullTerm
	case f == math.Trunc(f) && math.Abs(f) < exact:
		return ast.NumberTerm(json.Number(strconv.FormatInt(int64(f), 10)))
	default:
		return ast.NumberTerm(json.Number(strconv.FormatFloat(f, 'g', -1, 64)))
	}
}

// isEmpty says what omitempty leaves out.
func isEmpty(value reflect.Value) bool {
	switch value.Kind() {
	case reflect.Slice, reflect.Map:
		return value.Len() == 0
	case reflect.Struct:
		return false
	default:
		return value.IsZero()
	}
}
