package topology_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/invopop/jsonschema"
	"github.com/open-policy-agent/opa/v1/ast"
	validator "github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

var update = flag.Bool("update", false, "write the published schema anew")

// published is the schema for users and for the type checks of policies.
const published = "../../docs/schema/input.json"

const schemaID = "https://github.com/regionlint/regionlint/docs/schema/input.json"

// inputSchema makes the schema from the Go types and their comments. The
// resource types of the catalogue are properties of their own: OPA's type
// checker ignores additionalProperties.
func inputSchema(t *testing.T) []byte {
	t.Helper()
	reflector := &jsonschema.Reflector{Anonymous: true, ExpandedStruct: true, Namer: definitionName}
	for _, folder := range []string{".", "../intent", "../region", "../../parser/terraform"} {
		if err := reflector.AddGoComments("github.com/regionlint/regionlint/internal/topology", folder); err != nil {
			t.Fatal(err)
		}
	}
	schema := reflector.Reflect(&topology.Document{})
	schema.ID = schemaID
	schema.Title = "The document that regionlint's rules judge"
	resources, _ := schema.Properties.Get("resources")
	list := resources.AdditionalProperties
	resources.Properties = jsonschema.NewProperties()
	kinds, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range kinds.TypeNames() {
		resources.Properties.Set(name, list)
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(schema); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

// definitionName tells the types of the intent from the topology's of the same name.
func definitionName(t reflect.Type) string {
	if strings.HasSuffix(t.PkgPath(), "/intent") {
		return "Intent" + t.Name()
	}
	return t.Name()
}

func TestPublishedSchemaIsCurrent(t *testing.T) {
	t.Parallel()
	want := inputSchema(t)
	if *update {
		if err := os.WriteFile(published, want, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(published)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s is not current; run go test ./internal/topology -update\n%s", published, diff)
	}
}

// A document that Build makes has the shape that the schema promises.
func TestDocumentKeepsItsSchema(t *testing.T) {
	t.Parallel()
	document := model(t, `
resource "aws_dynamodb_table" "orders" {
  name     = "orders"
  hash_key = "id"
  replica { region_name = "eu-west-1" }
}
resource "unheard_of" "thing" {}
resource "aws_route53_record" "api" {
  for_each       = toset(["us-east-1", "eu-west-1"])
  zone_id        = "Z1"
  name           = "api.example.com"
  type           = "A"
  set_identifier = each.key
  ttl            = 60
  records        = ["192.0.2.1"]
  latency_routing_policy { region = each.key }
}
`)
	schema, err := validator.UnmarshalJSON(bytes.NewReader(inputSchema(t)))
	if err != nil {
		t.Fatal(err)
	}
	compiler := validator.NewCompiler()
	if err := compiler.AddResource(schemaID, schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile(schemaID)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(document)
	if err != nil {
		t.Fatal(err)
	}
	instance, err := validator.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := compiled.Validate(instance); err != nil {
		t.Error(err)
	}
}

// A misspelt path in a policy is a compile error; a right one is none.
func TestSchemaChecksPolicies(t *testing.T) {
	t.Parallel()
	var schema any
	if err := json.Unmarshal(inputSchema(t), &schema); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ expression, fault string }{
		{`input.system.multi_region`, ""},
		{`input.topology.routes[_].members[_].alias.evaluate_target_health`, ""},
		{`input.topology.groups[_].global_cluster.primary == ""`, ""},
		{`input.topology.datastores[_].tags.team == "x"`, ""},
		{`input.resources.aws_cloudfront_distribution[_].values.origin[_].origin_id == "x"`, ""},
		{`input.resources.aws_db_instance[_].references["kms_key_id"][_] == "x"`, ""},
		{`input.resources.aws_db_instance[_].key == 1`, ""},
		{`input.intent.rto.seconds < 60`, ""},
		{`input.system.multiregion`, "multiregion"},
		{`input.topology.routes[_].members[_].ttls == 1`, "ttls"},
		{`input.resources.aws_db_instanze[_].address == "x"`, "aws_db_instanze"},
		{`input.intent.rto.second < 60`, "second"},
	} {
		t.Run(test.expression, func(t *testing.T) {
			t.Parallel()
			set := ast.NewSchemaSet()
			set.Put(ast.SchemaRootRef, schema)
			compiler := ast.NewCompiler().WithSchemas(set)
			module := ast.MustParseModule("package p\nimport rego.v1\nq if { " + test.expression + " }")
			compiler.Compile(map[string]*ast.Module{"p.rego": module})
			switch {
			case test.fault == "" && compiler.Failed():
				t.Error(compiler.Errors)
			case test.fault != "" && !strings.Contains(compiler.Errors.Error(), test.fault):
				t.Errorf("no error names %s: %v", test.fault, compiler.Errors)
			}
		})
	}
}
