package regionlint.rules.routing["hardcoded-endpoint_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.routing["hardcoded-endpoint"] as rule

_path := "environment[0].variables"

_database := {
	"attribute": _path, "setting": "DB_HOST", "host": "orders.a1b2.us-east-1.rds.amazonaws.com",
	"region": "us-east-1", "label": "us-east-1",
}

_name := {"attribute": _path, "setting": "API", "host": "us.api.example.com", "label": "us"}

_function(hosts) := {
	"address": "aws_lambda_function.orders", "root": ".",
	"region": "eu-west-1", "region_status": "known", "hosts": hosts,
}

_found(hosts) := findings if {
	findings := rule.findings with input as build.system({"hardcoded": [_function(hosts)]})
}

_to_database := finding.on(
	_function([]), _path,
	"The variable DB_HOST has orders.a1b2.us-east-1.rds.amazonaws.com, a host in us-east-1",
)

_to_name := finding.on(
	_function([]), _path,
	"The variable API has us.api.example.com, a name for one region by its label us",
)

_message(start, end) := sprintf(
	"The variable %s. When another region takes over, calls still go to %s.",
	[start, end],
)

test_fires_on_a_database if {
	text := _message(
		"DB_HOST of aws_lambda_function.orders has the regional host orders.a1b2.us-east-1.rds.amazonaws.com written out",
		"us-east-1",
	)
	_found([_database]) == {object.union(finding.at(_function([]), text), {"trace": [_to_database]})}
}

test_fires_once_for_a_name_and_a_database if {
	text := _message(
		"API of aws_lambda_function.orders has the regional host us.api.example.com written out, and 1 more",
		"the region of that name",
	)
	_found([_name, _database]) == {object.union(finding.at(_function([]), text), {"trace": [_to_name, _to_database]})}
}

test_fires_on_a_command if {
	command := object.union(_database, {"setting": "command", "attribute": "container_definitions"})
	messages := {found.message | some found in _found([command, _name, _name])}
	messages == {concat("", [
		"The command of aws_lambda_function.orders has the regional host orders.a1b2.us-east-1.rds.amazonaws.com written ",
		"out, and 2 more. When another region takes over, ",
		"calls still go to us-east-1.",
	])}
}

test_quiet_without_hosts if {
	rule.findings == set() with input as build.system({})
}

test_unknown_region_of_the_function_changes_nothing if {
	function := object.union(object.remove(_function([_name]), ["region"]), {"region_status": "unknown"})
	found := rule.findings with input as build.system({"hardcoded": [function]})
	count(found) == 1
}
