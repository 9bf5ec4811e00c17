package terraform

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
)

func TestBackend(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		code string
		want *Backend
	}{
		"none": {`terraform { required_version = "1.9" }`, nil},
		"s3": {
			"terraform {\n  backend \"s3\" {\n    bucket = \"shop-state\"\n    region = \"us-east-1\"\n" +
				"    encrypt = true\n  }\n}",
			&Backend{Type: "s3", Arguments: map[string]string{"bucket": "shop-state", "region": "us-east-1"}},
		},
		"partial": {`terraform {
  backend "s3" {}
}`, &Backend{Type: "s3", Arguments: map[string]string{}}},
		"what refers to something": {`
variable "region" { default = "us-east-1" }
terraform {
  backend "s3" { region = var.region }
}`, &Backend{Type: "s3", Arguments: map[string]string{}}},
		"cloud": {`
terraform {
  cloud { organization = "shop" }
}`, &Backend{Type: "cloud", Arguments: map[string]string{"organization": "shop"}}},
		"s3 in JSON": {
			`{"terraform": {"backend": {"s3": {"bucket": "shop-state", "region": "us-east-1"}}}}`,
			&Backend{Type: "s3", Arguments: map[string]string{"bucket": "shop-state", "region": "us-east-1"}},
		},
		"a list of one in JSON": {
			`{"terraform": {"backend": [{"gcs": [{"bucket": "shop-state"}]}]}}`,
			&Backend{Type: "gcs", Arguments: map[string]string{"bucket": "shop-state"}},
		},
		"cloud in JSON": {
			`{"terraform": {"cloud": {"organization": "shop"}}}`,
			&Backend{Type: "cloud", Arguments: map[string]string{"organization": "shop"}},
		},
		"a text in JSON": {
			`{"terraform": {"backend": "s3"}}`, &Backend{Type: "backend", Arguments: map[string]string{}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := "main.tf"
			if strings.HasPrefix(test.code, "{") {
				file += ".json"
			}
			root, _ := evaluate(t, "-- "+file+" --\n"+test.code)
			if root.Backend != nil {
				root.Backend.Range = hcl.Range{}
			}
			if diff := cmp.Diff(test.want, root.Backend); diff != "" {
				t.Errorf("Backend (-want +got):\n%s", diff)
			}
		})
	}
}
