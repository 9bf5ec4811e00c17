package regionlint.rules.replication["global-table-v1_test"]

import data.regionlint.lib.build
import data.regionlint.rules.replication["global-table-v1"] as global_table_v1

_table(values) := build.resource("aws_dynamodb_global_table.orders", "us-east-1", values)

_findings(table) := found if {
	found := global_table_v1.findings with input as build.having({"aws_dynamodb_global_table": [table]})
}

_legacy := concat(" ", [
	"is a global table of version 2017.11.29. A region can be added to it only while its tables are empty,",
	"and nothing keeps the settings of its tables alike.",
])

_replicas := {"name": "orders", "replica": [{"region_name": "us-east-1"}, {"region_name": "eu-west-1"}]}

test_fires_with_its_regions if {
	_findings(_table(_replicas)) == {{
		"address": "aws_dynamodb_global_table.orders",
		"root": ".",
		"message": concat(" ", ["aws_dynamodb_global_table.orders in eu-west-1 and us-east-1", _legacy]),
	}}
}

test_fires_where_not_all_regions_are_known if {
	found := _findings(_table({"name": "orders", "replica": [{"region_name": "us-east-1"}, {}]}))
	{f.message | some f in found} == {concat(" ", ["aws_dynamodb_global_table.orders", _legacy])}
}

test_quiet_on_a_table_that_others_manage if {
	_findings(object.union(_table(_replicas), {"mode": "data"})) == set()
}

test_quiet_without_global_tables if {
	found := global_table_v1.findings with input as build.system({})
	found == set()
}

test_unknown_number if {
	_findings(object.union(_table(_replicas), {"unexpanded": true})) == set()
}
