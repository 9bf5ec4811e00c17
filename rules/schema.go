package rules

import (
	"encoding/json"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/regionlint/regionlint/docs/schema"
)

// checkedCompile compiles modules strictly, in the sandbox and against the
// schema of the document, and returns the errors.
func checkedCompile(modules map[string]*ast.Module) error {
	compiler, err := checkingCompiler(modules)
	if err != nil {
		return err
	}
	if compiler.Compile(modules); compiler.Failed() {
		return compiler.Errors
	}
	return nil
}

// checkingCompiler returns a compiler that checks modules as they should be.
func checkingCompiler(modules map[string]*ast.Module) (*ast.Compiler, error) {
	schemas, err := documentSchema(modules)
	if err != nil {
		return nil, err
	}
	return ast.NewCompiler().
		WithCapabilities(sandbox()).
		WithStrict(true).
		WithSchemas(schemas).
		WithUseTypeCheckAnnotations(true).
		SetErrorLimit(0), nil
}

// documentSchema is the shape of the document for type checks. The policy engine
// ignores additionalProperties, so that the schema has to list each type of
// resource: those of the catalogue, and those that the modules name.
func documentSchema(modules map[string]*ast.Module) (*ast.SchemaSet, error) {
	var document struct {
		Properties struct {
			Resources struct {
				Properties map[string]any `json:"properties"`
				Additional any            `json:"additionalProperties"`
			} `json:"resources"`
		} `json:"properties"`
	}
	var whole map[string]any
	for _, into := range []any{&document, &whole} {
		if err := json.Unmarshal(schema.Input, into); err != nil {
			return nil, fmt.Errorf("reading the schema of the document: %w", err)
		}
	}
	resources := document.Properties.Resources
	for _, module := range modules {
		ast.WalkRefs(module, func(ref ast.Ref) bool {
			if words := constantWords(ref, 3); len(words) == 3 && words[0] == "input" && words[1] == "resources" {
				resources.Properties[words[2]] = resources.Additional
			}
			return false
		})
	}
	if properties, ok := whole["properties"].(map[string]any); ok {
		properties["resources"] = map[string]any{"type": "object", "properties": resources.Properties}
	}
	schemas := ast.NewSchemaSet()
	// For the packages below regionlint, whose annotation names it, and for all.
	schemas.Put(ast.MustParseRef("schema.input"), whole)
	schemas.Put(ast.SchemaRootRef, whole)
	return schemas, nil
}
