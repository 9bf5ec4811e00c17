package topology_test

import (
	"testing"

	"github.com/regionlint/regionlint/internal/topology"
)

func TestSystemsThatShowAModule(t *testing.T) {
	t.Parallel()
	e := estate{
		"main.tf":                   `resource "aws_sqs_queue" "this" {}`,
		"examples/complete/main.tf": `module "queue" { source = "../.." }`,
		"examples/dlq/main.tf":      `module "dlq" { source = "../../modules/dlq" }`,
		"examples/alone/main.tf":    `resource "aws_sqs_queue" "this" {}`,
		"modules/dlq/main.tf":       `resource "aws_sqs_queue" "this" {}`,
		"modules/dlq/test/main.tf":  `module "dlq" { source = "../" }`,
		"test/main.tf":              `module "dlq" { source = "../modules/dlq" }`,
		"envs/test/main.tf":         `module "queue" { source = "../.." }`,
		"examples/unread/main.tf":   `module "queue" { source = "example/queue/aws" }`,
	}
	for _, test := range []struct {
		name  string
		roots []string
		want  string
	}{
		{"example of the module above it", []string{"examples/complete"}, "."},
		{"test of a submodule", []string{"modules/dlq/test"}, "modules/dlq"},
		{"example of a submodule", []string{"examples/dlq"}, "."},
		{"example that calls no module", []string{"examples/alone"}, ""},
		{"environment that is called test", []string{"test"}, ""},
		{"environment below a module that it calls", []string{"envs/test"}, ""},
		{"example of a module that is not on disk", []string{"examples/unread"}, ""},
		{"example and a deployment", []string{"examples/complete", "test"}, ""},
		{"examples of two modules", []string{"examples/complete", "modules/dlq/test"}, ""},
		{"no root", nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			in := topology.Input{Name: "app", Placement: builder(t).Place(e.roots(t, test.roots...), "")}
			if got := builder(t).Build(in).Document.System.Shows; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
