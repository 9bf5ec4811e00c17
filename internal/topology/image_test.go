package topology_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestImages(t *testing.T) {
	t.Parallel()
	const repository = `resource "aws_ecr_repository" "app" { name = "shop/app" }` + "\n"
	const here = "aws_ecr_repository.app repository us-east-1"
	registry := func(rule string) string {
		return "resource \"aws_ecr_replication_configuration\" \"r\" {\nreplication_configuration {\nrule {\n" + rule +
			"\n}\n}\n}\n"
	}
	const destination = "destination {\nregion = \"eu-west-1\"\nregistry_id = \"111122223333\"\n}"
	filter := func(prefix string) string {
		return "repository_filter {\nfilter = \"" + prefix + "\"\nfilter_type = \"PREFIX_MATCH\"\n}\n"
	}
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"a repository":            {repository, []string{here}},
		"replicated":              {repository + registry(destination), []string{here + " eu-west-1"}},
		"by a prefix of its name": {repository + registry(filter("shop/")+destination), []string{here + " eu-west-1"}},
		"by another prefix":       {repository + registry(filter("blog/")+destination), []string{here}},
		"of another region's registry": {
			`resource "aws_ecr_repository" "app" { provider = aws.tokyo }` + "\n" + registry(destination),
			[]string{"aws_ecr_repository.app repository ap-northeast-1"},
		},
		"a machine": {`
			resource "aws_ami" "web" { name = "web" }
			resource "aws_ami_copy" "web" {
			  provider          = aws.eu
			  name              = "web"
			  source_ami_id     = aws_ami.web.id
			  source_ami_region = "us-east-1"
			}`, []string{"aws_ami.web machine us-east-1 eu-west-1", "aws_ami_copy.web machine eu-west-1"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, image := range model(t, test.source).Topology.Images {
				words := []string{image.Address, image.Kind, image.Region}
				for _, copied := range image.Copies {
					words = append(words, copied.Region)
				}
				got = append(got, strings.Join(words, " "))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("images (-want +got):\n%s", diff)
			}
		})
	}
}
