package registry_test

import (
	"testing"

	"github.com/regionlint/regionlint/parser/registry"
)

func TestFind(t *testing.T) {
	t.Parallel()
	const rds, instance = "terraform-aws-modules/rds/aws", "terraform-aws-modules/rds/aws//modules/db_instance"
	for source, want := range map[string]string{
		"terraform-aws-modules/rds/aws":                                                                   rds,
		"Terraform-AWS-Modules/rds/aws":                                                                   rds,
		"terraform-aws-modules/rds/aws//modules/db_instance":                                              instance,
		"terraform-aws-modules/rds/aws//modules/db_instance/":                                             instance,
		"registry.terraform.io/terraform-aws-modules/rds/aws":                                             rds,
		"registry.opentofu.org/terraform-aws-modules/rds/aws//modules/db_instance":                        instance,
		"tfr:///terraform-aws-modules/rds/aws?version=5.0.0":                                              rds,
		"tfr:///terraform-aws-modules/rds/aws//modules/db_instance?version=5.0.0":                         instance,
		"tfr://registry.terraform.io/terraform-aws-modules/rds/aws?version=5.0.0":                         rds,
		"github.com/terraform-aws-modules/terraform-aws-rds":                                              rds,
		"github.com/terraform-aws-modules/terraform-aws-rds//modules/db_instance?ref=v6.1.0":              instance,
		"github.com/terraform-aws-modules/terraform-aws-rds.git?ref=v6.1.0":                               rds,
		"git::https://github.com/terraform-aws-modules/terraform-aws-rds.git?ref=v6.1.0":                  rds,
		"git::https://github.com/terraform-aws-modules/terraform-aws-rds.git//modules/db_instance?ref=v1": instance,
		"git::https://token@github.com/terraform-aws-modules/terraform-aws-rds?depth=1&ref=v6.1.0":        rds,
		"git::ssh://git@github.com/terraform-aws-modules/terraform-aws-rds.git?ref=v6.1.0":                rds,
		"git::git@github.com:terraform-aws-modules/terraform-aws-rds.git?ref=v6.1.0":                      rds,
		"git@github.com:terraform-aws-modules/terraform-aws-rds.git":                                      rds,
		"git@github.com:terraform-aws-modules/terraform-aws-rds.git//modules/db_instance?ref=v6.1.0":      instance,
		"ssh://git@github.com/terraform-aws-modules/terraform-aws-rds.git":                                rds,
		"github.com/terraform-aws-modules/terraform-aws-rds//.?ref=v6.1.0":                                rds,
		"app.terraform.io/terraform-aws-modules/rds/aws":                                                  "",
		"tfr://registry.example.com/terraform-aws-modules/rds/aws?version=5.0.0":                          "",
		"acme/rds/aws": "",
		"git::https://github.com/acme/terraform-aws-rds.git":                              "",
		"git::https://gitlab.com/terraform-aws-modules/terraform-aws-rds.git":             "",
		"git::https://example.com/github.com/terraform-aws-modules/terraform-aws-rds.git": "",
		"github.com/terraform-aws-modules/rds":                                            "",
		"terraform-aws-modules/rds/aws//modules":                                          "",
		"terraform-aws-modules/rds/aws//modules/unheard-of":                               "",
		"terraform-aws-modules/rds/aws//../../vpc/aws":                                    "",
		"terraform-aws-modules/rds/google":                                                "",
		"terraform-aws-modules/rds":                                                       "",
		"./terraform-aws-modules/rds/aws":                                                 "",
		"s3::https://s3-eu-west-1.amazonaws.com/modules/rds.zip":                          "",
		"README.md": "",
		"":          "",
	} {
		found, ok := registry.Public().Find(source)
		if found.Name != want || ok != (want != "") {
			t.Errorf("Find(%q) = %q, %v, want %q", source, found.Name, ok, want)
		}
	}
}
