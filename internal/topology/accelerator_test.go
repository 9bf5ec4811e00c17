package topology_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const acceleratorOfGroups = `
resource "aws_globalaccelerator_accelerator" "a" { name = "shop" }
resource "aws_globalaccelerator_listener" "l" {
  accelerator_arn = aws_globalaccelerator_accelerator.a.id
}
resource "aws_lb" "us" {}
resource "aws_lb" "eu" { provider = aws.eu }
variable "u" {}
`

// TestAcceleratorGroups has one endpoint group with some arguments.
func TestAcceleratorGroups(t *testing.T) {
	t.Parallel()
	endpoint := func(id string) string { return "endpoint_configuration { endpoint_id = " + id + " }" }
	const listener = "listener_arn = aws_globalaccelerator_listener.l.id\n"
	tests := map[string]struct{ arguments, want string }{
		"region of the provider": {
			listener + endpoint("aws_lb.us.arn"), "aws_globalaccelerator_accelerator.a us-east-1 aws_lb.us us-east-1",
		},
		"region of its own": {
			listener + "endpoint_group_region = \"eu-west-1\"\n" + endpoint("aws_lb.eu.arn"),
			"aws_globalaccelerator_accelerator.a eu-west-1 aws_lb.eu eu-west-1",
		},
		"endpoint in another region": {
			listener + "endpoint_group_region = \"eu-west-1\"\n" + endpoint("aws_lb.us.arn"),
			"aws_globalaccelerator_accelerator.a eu-west-1 aws_lb.us us-east-1 astray",
		},
		"endpoint by its ARN": {
			listener + endpoint(`"arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0a1b"`),
			"aws_globalaccelerator_accelerator.a us-east-1  eu-west-1 astray",
		},
		"endpoint not known": {
			listener + endpoint("var.u"), "aws_globalaccelerator_accelerator.a us-east-1  unknown",
		},
		"region not known": {
			listener + "endpoint_group_region = format(\"%s\", var.u)\n" + endpoint("aws_lb.us.arn"),
			"aws_globalaccelerator_accelerator.a unknown aws_lb.us us-east-1",
		},
		"endpoints not known": {
			listener +
				"dynamic \"endpoint_configuration\" {\n for_each = var.u\n content { endpoint_id = aws_lb.eu.arn }\n}",
			"aws_globalaccelerator_accelerator.a us-east-1  unknown",
		},
		"listener and endpoint by one condition": {
			"for_each = { for k, g in { a = { of = aws_lb.eu.arn }, b = null } : k => g if g != null }\n" +
				"listener_arn = { a = aws_globalaccelerator_listener.l.id }[each.key]\n" +
				"endpoint_group_region = try(each.value.region, null)\n" + endpoint("each.value.of"),
			"aws_globalaccelerator_accelerator.a us-east-1 aws_lb.eu eu-west-1 astray",
		},
		"listener chosen by an endpoint": {
			"listener_arn = aws_lb.us.arn != \"\" ? aws_globalaccelerator_listener.l.id : var.u\n" +
				endpoint("aws_lb.us.arn"),
			"aws_globalaccelerator_accelerator.a us-east-1 aws_lb.us us-east-1",
		},
		"listener outside the code": {
			"listener_arn = var.u\n" + endpoint("aws_lb.us.arn"),
			"aws_globalaccelerator_endpoint_group.g us-east-1 aws_lb.us us-east-1 open",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document := model(t, acceleratorOfGroups+
				"resource \"aws_globalaccelerator_endpoint_group\" \"g\" {\n"+test.arguments+"\n}\n")
			got := ""
			for _, accelerator := range document.Topology.Accelerators {
				for _, group := range accelerator.Groups {
					words := []string{accelerator.Address, shown(group.Region)}
					for _, endpoint := range group.Endpoints {
						words = append(words, endpoint.Target, shown(endpoint.Region))
					}
					if group.Astray {
						words = append(words, "astray")
					}
					if !accelerator.Complete && accelerator.Address == group.Address {
						words = append(words, "open")
					}
					got = strings.Join(words, " ")
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("group (-want +got):\n%s", diff)
			}
		})
	}
}

func shown(name string) string {
	if name == "" {
		return "unknown"
	}
	return name
}
