package regionlint.rules.dependency["state-backend_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.dependency["state-backend"] as rule

_backend(sites, exposed) := {
	"bucket": "example-state", "region": "us-east-1", "region_status": "known", "exposed": exposed, "sites": sites,
}

_app := {"root": "app", "file": "app/main.tf", "line": 2}

_network := {"root": "network", "file": "network/main.tf", "line": 4}

_regions := {"regions": [
	build.region("us-east-1", "primary", 3),
	build.region("eu-west-1", "secondary", 4),
	build.region("us-east-1", "allowed", 9),
]}

_found(backend) := findings if {
	findings := rule.findings with input as build.stating({"backends": [backend]}, _regions)
}

_message := concat(" ", [
	"The Terraform state is in the bucket example-state in us-east-1, a region that serves users, and nothing copies it to",
	"another region. When us-east-1 is lost, Terraform can change nothing in any region.",
])

_declared := finding.quoted(build.source(3), "us-east-1 is declared as primary")

_block := {"file": "app/main.tf", "start_line": 2, "end_line": 2, "text": "backend \"s3\""}

test_fires_on_the_block if {
	_found(_backend([_app], true)) == {object.union(
		finding.stated(_block, _message),
		{"region": "us-east-1", "trace": [_declared]},
	)}
}

test_fires_once_for_several_roots if {
	_found(_backend([_app, _network], true)) == {object.union(finding.stated(_block, _message), {
		"region": "us-east-1",
		"trace": [_declared, {"file": "network/main.tf", "line": 4, "message": "network keeps its state there, too"}],
	})}
}

test_quiet_where_it_is_copied if count(_found(_backend([_app], false))) == 0

test_unknown_backends_are_not_listed if {
	count(rule.findings) == 0 with input as build.stating({"backends": []}, _regions)
}
