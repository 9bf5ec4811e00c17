package rules

import (
	"encoding/json"
	"math"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/regionlint/regionlint/internal/topology"
)

// plain turns a value of the policy engine into what JSON decodes to.
func plain(t *testing.T, value ast.Value) any {
	t.Helper()
	decoded, err := ast.JSON(value)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(decoded)
	if err != nil {
		t.Fatal(err)
	}
	return decode(t, text)
}

func decode(t *testing.T, text []byte) any {
	t.Helper()
	var value any
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatal(err)
	}
	return value
}

// TestEncodeAgreesWithJSON shows that policies read what inspect prints.
func TestEncodeAgreesWithJSON(t *testing.T) {
	type edge struct {
		topology.Element
		topology.Place

		Absent   string             `json:"absent,omitempty"`
		Nowhere  *topology.Alias    `json:"nowhere,omitempty"`
		Zero     int                `json:"zero"`
		Values   map[string]any     `json:"values"`
		Members  []topology.Element `json:"members"`
		Untagged bool
		Hidden   string `json:"-"`
	}
	ttl := 60.5
	for name, value := range map[string]any{
		"estate": func() any { d := estate(); d.Topology.Routes[0].Members[0].TTL = &ttl; return d }(),
		"edge": edge{
			Element: topology.Element{Address: "a.b", Root: "live"},
			Values: map[string]any{
				"text": "main", "int": 3, "float": 0.25, "yes": true, "none": nil, "small": uint8(7), "whole": 6e1,
				"list": []any{"a", 1.0}, "block": []any{map[string]any{"ttl": 60.0}}, "huge": 1e300,
				"long": json.Number("12345678901234567890"),
			},
			Members: []topology.Element{{Address: "c.d"}}, Hidden: "h",
		},
	} {
		t.Run(name, func(t *testing.T) {
			text, err := json.Marshal(value)
			if err != nil {
				t.Fatal(err)
			}
			e := encoder{fields: map[reflect.Type][]field{}, keys: map[string]*ast.Term{}}
			term, err := e.term(reflect.ValueOf(value), nil)
			if err != nil {
				t.Fatal(err)
			}
			// A nil list is an empty one to policies, and null to JSON.
			want := withoutEmpty(decode(t, text))
			if diff := cmp.Diff(want, withoutEmpty(plain(t, term.Value))); diff != "" {
				t.Errorf("value (-JSON +encoded):\n%s", diff)
			}
		})
	}
}

func withoutEmpty(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key, below := range value {
			if below = withoutEmpty(below); below == nil {
				delete(value, key)
				continue
			}
			value[key] = below
		}
		if len(value) == 0 {
			return nil
		}
	case []any:
		if len(value) == 0 {
			return nil
		}
		for i := range value {
			value[i] = withoutEmpty(value[i])
		}
	}
	return value
}

func TestEncodeNilListAsEmpty(t *testing.T) {
	got, err := encode(&topology.Document{}, partsOf([]string{"topology.routes", "resources"}))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"topology": map[string]any{"routes": []any{}}, "resources": map[string]any{}}
	if diff := cmp.Diff(want, plain(t, got)); diff != "" {
		t.Errorf("document (-want +got):\n%s", diff)
	}
}

func TestEncodeTakesOnlyWhatIsRead(t *testing.T) {
	got, err := encode(estate(), partsOf([]string{"resources.aws_db_instance", "resources.aws_absent", "schema"}))
	if err != nil {
		t.Fatal(err)
	}
	document, ok := plain(t, got).(map[string]any)
	if !ok {
		t.Fatalf("document is a %T", got)
	}
	resources, ok := document["resources"].(map[string]any)
	if !ok || len(document) != 2 || len(resources) != 1 || resources["aws_db_instance"] == nil {
		t.Errorf("document %v, want the schema and the databases", document)
	}
}

func TestWholePartsSwallowThoseBelow(t *testing.T) {
	got := partsOf([]string{"resources.a", "resources", "topology.routes", "topology.groups"})
	want := parts{"resources": nil, "topology": {"routes": nil, "groups": nil}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
}

func TestNumbers(t *testing.T) {
	for f, want := range map[float64]string{
		60: "60", 0: "0", -1: "-1", 0.5: "0.5", 1e15: "1000000000000000", 1e300: "1e+300", math.Inf(1): "null",
	} {
		if got := number(f).String(); got != want {
			t.Errorf("number(%g) = %s, want %s", f, got, want)
		}
	}
	if got := number(math.NaN()).String(); got != "null" {
		t.Errorf("not a number is %s, want null", got)
	}
}

func TestEncodeRefusesWhatHasNoForm(t *testing.T) {
	document := estate()
	document.Resources["aws_db_instance"][0].Values = map[string]any{"f": func() {}}
	if _, err := encode(document, nil); err == nil {
		t.Error("a function was encoded")
	}
}
