package topology_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestHardcodedHosts has a function in us-east-1 whose variable HOST is some text.
func TestHardcodedHosts(t *testing.T) {
	t.Parallel()
	const zone = "resource \"aws_route53_zone\" \"z\" { name = \"shop.example\" }\n"
	tests := map[string]struct{ more, value, want string }{
		"database": {
			"", `"orders.a1b2.us-east-1.rds.amazonaws.com:5432"`, "orders.a1b2.us-east-1.rds.amazonaws.com us-east-1",
		},
		"in another region": {
			"", `"orders.a1b2.eu-west-1.rds.amazonaws.com"`, "orders.a1b2.eu-west-1.rds.amazonaws.com eu-west-1",
		},
		"in a connection": {
			"", `"postgres://app:x@db.a1.us-west-2.rds.amazonaws.com/o"`, "db.a1.us-west-2.rds.amazonaws.com us-west-2",
		},
		"in JSON": {
			"",
			`jsonencode({ api = "https://a1.execute-api.us-east-1.amazonaws.com/v1" })`,
			"a1.execute-api.us-east-1.amazonaws.com us-east-1",
		},
		"cache": {
			"", `"s.ab12.0001.use1.cache.amazonaws.com"`, "s.ab12.0001.use1.cache.amazonaws.com us-east-1",
		},
		"own name": {zone, `"https://us.api.shop.example/v1"`, "us.api.shop.example "},
		"own name with a region": {
			zone, `"api-us-east-1.shop.example"`, "api-us-east-1.shop.example us-east-1",
		},
		"own name in short form":     {zone, `"api.use1.shop.example"`, "api.use1.shop.example us-east-1"},
		"own name, no zone":          {"", `"us.api.shop.com"`, "us.api.shop.com "},
		"private name":               {zone, `"db.eu.corp.internal"`, "db.eu.corp.internal "},
		"name of others":             {zone, `"us.api.partner.com"`, ""},
		"region in a name of others": {zone, `"us-east-1.db.partner.com"`, "us-east-1.db.partner.com us-east-1"},
		"service of others":          {"", `"https://us.api.openai.com/v1"`, ""},
		"country's domain":           {"", `"www.shop.us"`, ""},
		"global name":                {zone, `"https://api.shop.example"`, ""},
		"word in a label":            {zone, `"bonus.shop.example"`, ""},
		"service of the own region":  {"", `"https://sqs.us-east-1.amazonaws.com/1/orders"`, ""},
		"service of another region": {
			"", `"https://sqs.eu-west-1.amazonaws.com/1/orders"`, "sqs.eu-west-1.amazonaws.com eu-west-1",
		},
		"service of one region":      {"", `"https://pricing.us-east-1.amazonaws.com"`, ""},
		"bucket of the own region":   {"", `"files.s3.us-east-1.amazonaws.com"`, ""},
		"ARN":                        {"", `"arn:aws:sns:us-east-1:111122223333:orders"`, ""},
		"registry of the own region": {"", `"111122223333.dkr.ecr.us-east-1.amazonaws.com/app"`, ""},
		"from a variable": {
			"variable \"h\" { default = \"o.a1.us-east-1.rds.amazonaws.com\" }\n", `var.h`, "",
		},
		"region from a variable": {
			"variable \"r\" { default = \"us-east-1\" }\n", `"o.a1.${var.r}.rds.amazonaws.com"`, "",
		},
		"from a resource": {"resource \"aws_db_instance\" \"d\" {}\n", `aws_db_instance.d.address`, ""},
		"not known":       {"variable \"h\" {}\n", `var.h`, ""},
		"from a local": {
			"locals { h = \"o.a1.us-east-1.rds.amazonaws.com\" }\n",
			`local.h`,
			"o.a1.us-east-1.rds.amazonaws.com us-east-1",
		},
		"no host name":                 {"", `"us-east-1"`, ""},
		"file name with a region word": {"", `"us.json"`, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document := model(t, test.more+
				"resource \"aws_lambda_function\" \"f\" {\n environment {\n variables = { HOST = "+
				test.value+" }\n }\n}\n")
			var found []string
			for _, function := range document.Topology.Hardcoded {
				for _, host := range function.Hosts {
					found = append(found, host.Host+" "+host.Region)
				}
			}
			got := strings.Join(found, ", ")
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("hosts (-want +got):\n%s", diff)
			}
		})
	}
}

// TestHardcodedHostsOfWorkloads has one host name in each kind of settings.
func TestHardcodedHostsOfWorkloads(t *testing.T) {
	t.Parallel()
	const host = `"o.a1.eu-west-1.rds.amazonaws.com"`
	for block, want := range map[string]string{
		`"aws_ecs_task_definition" "x" { container_definitions = jsonencode([{ environment = [{ name = "H", value = ` +
			host +
			` }, { name = "I", value = var.u }] }]) }`: "H",
		`"aws_ecs_task_definition" "x" { container_definitions = jsonencode([{ command = ["serve", ` + host +
			`] }]) }`: "command",
		`"aws_ecs_task_definition" "x" { container_definitions = jsonencode([{ image = ` + host +
			` }]) }`: "",
		`"aws_batch_job_definition" "x" { container_properties = jsonencode({ environment = [{ name = "H", value = ` +
			host +
			` }] }) }`: "H",
		"\"aws_elastic_beanstalk_environment\" \"x\" {\n setting {\n name = \"H\"\n value = " + host + "\n }\n}": "H",
		`"aws_amplify_app" "x" { environment_variables = { H = ` + host + ` } }`:                                 "H",
		`"aws_sqs_queue" "x" { name = ` + host + ` }`:                                                            "",
	} {
		t.Run(block, func(t *testing.T) {
			t.Parallel()
			var settings []string
			for _, workload := range model(t, "variable \"u\" {}\nresource "+block+"\n").Topology.Hardcoded {
				for _, found := range workload.Hosts {
					settings = append(settings, found.Setting)
				}
			}
			got := strings.Join(settings, ", ")
			if got != want {
				t.Errorf("settings %q, want %q", got, want)
			}
		})
	}
}
