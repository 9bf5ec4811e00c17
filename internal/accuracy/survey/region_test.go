package survey

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestOutside(t *testing.T) {
	const data = "attribute of a data source"
	tests := map[string]struct {
		status, cause, step string
		want                bool
	}{
		"known":                 {"known", "the provider has no region", "", false},
		"no region":             {"unknown", "the provider has no region", "", true},
		"not declared":          {"unknown", "provider configuration that is not declared: aws.x", "", true},
		"no value":              {"unknown", "variable without a value", "", false},
		"data of a resource":    {"unknown", data, "", false},
		"data of the provider":  {"unknown", data, "provider aws", true},
		"nothing of a provider": {"unknown", data, "location = x", false},
	}
	for name, test := range tests {
		said := place{Status: test.status, Cause: test.cause, Trace: []struct{ Message string }{{test.step}}}
		if got := said.outside(); got != test.want {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}

func TestSpread(t *testing.T) {
	const (
		west  = `{"topology": {"regions": [{"name": "eu-west-1", "status": "known", "roles": ["workload"]}]}}`
		east  = `{"topology": {"regions": [{"name": "us-east-2", "status": "known", "roles": ["resource"]}]}}`
		named = `{"topology": {"regions": [
			{"name": "var.a", "status": "symbolic"},
			{"name": "var.b", "status": "symbolic"}]}}`
		none = `{"resources": {"aws_vpc": [
			{"provider": {"type": "aws"}, "region": {"status": "unknown", "cause": "the provider has no region"}},
			{"provider": {"type": "aws"}, "region": {"status": "unknown", "cause": "the provider has no region"}}]}}`
		pair = `{"resources": {"aws_vpc": [
			{"provider": {"type": "aws"}, "region": {"status": "unknown", "cause": "the provider has no region"}},
			{"provider": {"type": "aws", "alias": "b"},
			 "region": {"status": "unknown", "cause": "the provider has no region"}}]}}`
		vague = `{"resources": {"aws_vpc": [
			{"region": {"status": "unknown", "cause": "x", "trace": [{"message": "provider aws"}]}},
			{"region": {"status": "unknown", "cause": "x", "trace": [{"message": "provider aws.b"}]}},
			{"region": {"status": "unknown", "cause": "x", "trace": [{"message": "location = x"}]}}]}}`
	)
	tests := map[string]struct {
		systems []string
		want    int
	}{
		"nothing":                         {nil, 0},
		"one region":                      {[]string{west, west}, 1},
		"a system a region":               {[]string{west, east}, 2},
		"two symbols of one system":       {[]string{named}, 2},
		"a provider without a region":     {[]string{none, none}, 1},
		"two providers without a region":  {[]string{pair}, 2},
		"two that cannot be read":         {[]string{vague}, 2},
		"a region, and another not named": {[]string{west, none}, 1},
	}
	for name, test := range tests {
		var said document
		text := `{"systems": [` + strings.Join(test.systems, ",") + `]}`
		if err := json.Unmarshal([]byte(text), &said); err != nil {
			t.Fatal(err)
		}
		if got := said.spread(); got != test.want {
			t.Errorf("%s: %d, want %d", name, got, test.want)
		}
	}
}

func TestIncidental(t *testing.T) {
	tests := map[string]struct {
		name  string
		roles []string
		want  bool
	}{
		"certificates of CloudFront": {"us-east-1", []string{"resource"}, true},
		"a service in us-east-1":     {"us-east-1", []string{"resource", "workload"}, false},
		"plain resources elsewhere":  {"eu-west-1", []string{"resource"}, false},
		"a region of regions":        {"EU", []string{"resource"}, true},
		"an Azure region":            {"westeurope", []string{"resource"}, false},
	}
	for name, test := range tests {
		if got := incidental(test.name, test.roles); got != test.want {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}
