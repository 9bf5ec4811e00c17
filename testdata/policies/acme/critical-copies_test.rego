package regionlint.rules.acme["critical-copies_test"]

import data.regionlint.lib.build
import data.regionlint.rules.acme["critical-copies"] as rule

_orders := "aws_db_instance.orders"

_copy := "aws_db_instance.copy"

_findings(tags, regions, fields) := found if {
	copies := [build.member(sprintf("%s_%d", [_copy, i]), region, "replica") | some i, region in regions]
	members := array.concat([build.member(_orders, "eu-west-1", "writer")], copies)
	found := rule.findings with input as build.system({
		"groups": [build.group(members, fields)],
		"datastores": [build.datastore(_orders, "eu-west-1", {"tags": tags})],
	})
}

test_fires_on_two_regions if {
	_findings({"tier": "Critical"}, ["us-east-1"], {}) == {{
		"address": _orders,
		"root": ".",
		"message": sprintf("%s is critical and has copies in eu-west-1 and us-east-1: 2 of the 3 regions %s", [
			_orders,
			"that it takes.",
		]),
		"trace": [{
			"address": "aws_db_instance.copy_0",
			"root": ".",
			"message": "aws_db_instance.copy_0 is the copy in us-east-1",
		}],
	}}
}

test_quiet_with_three_regions if {
	_findings({"tier": "critical"}, ["us-east-1", "us-west-2"], {}) == set()
}

test_quiet_for_other_tiers if {
	_findings({"tier": "batch"}, [], {}) == set()
	_findings({}, [], {}) == set()
}

test_unknown_copies_may_suffice if {
	_findings({"tier": "critical"}, ["us-east-1"], {"complete": false}) == set()
}
