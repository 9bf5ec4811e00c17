package regionlint.rules.database["invalid-member_test"]

import data.regionlint.lib.build
import data.regionlint.rules.database["invalid-member"] as invalid_member

_misfit(kind, fields) := object.union(
	{
		"group": ".|aws_rds_global_cluster.orders", "address": "aws_rds_cluster.second", "root": ".", "kind": kind,
		"product": "Aurora global database", "names": [],
	},
	fields,
)

_first := {"address": "aws_rds_cluster.first", "root": "."}

_findings(misfits) := found if {
	found := invalid_member.findings with input as build.system({"misfits": misfits})
}

_same := _misfit("same-region", {"attribute": "global_cluster_identifier", "region": "us-east-1", "other": _first})

test_fires_on_two_members_in_one_region if {
	_findings([_same]) == {{
		"address": "aws_rds_cluster.second",
		"root": ".",
		"attribute": "global_cluster_identifier",
		"message": concat(" ", [
			"aws_rds_cluster.second joins the Aurora global database in us-east-1,",
			"where aws_rds_cluster.first is a member already. AWS takes one member in a region, so this copy is never made.",
		]),
		"trace": [{
			"address": "aws_rds_cluster.first", "root": ".",
			"message": "aws_rds_cluster.first is in us-east-1, too",
		}],
	}}
}

test_fires_in_a_system_of_one_region if {
	document := object.union(build.system({"misfits": [_same]}), {"system": {"multi_region": false}})
	found := invalid_member.findings with input as document
	count(found) == 1
}

test_fires_on_credentials_of_a_secondary if {
	names := ["master_username", "master_password"]
	fields := {"attribute": "master_username", "names": names, "other": _first}
	_findings([_misfit("primary-only", fields)]) == {{
		"address": "aws_rds_cluster.second",
		"root": ".",
		"attribute": "master_username",
		"message": concat(" ", [
			"aws_rds_cluster.second is a secondary of the Aurora global database and sets master_username and",
			"master_password. A secondary takes them from its primary: AWS refuses to create it.",
		]),
		"trace": [{"address": "aws_rds_cluster.first", "root": ".", "message": "aws_rds_cluster.first is the primary"}],
	}}
}

test_fires_without_a_trace_where_the_primary_is_outside_the_code if {
	fields := {"attribute": "database_name", "names": ["database_name"]}
	{f.trace | some f in _findings([_misfit("primary-only", fields)])} == {[]}
}

test_fires_on_an_excluded_class if {
	fields := {"attribute": "instance_class", "value": "db.t4g.medium"}
	{f.message | some f in _findings([_misfit("excluded", fields)])} == {concat(" ", [
		"aws_rds_cluster.second has the instance class db.t4g.medium, which the Aurora global database does not take.",
		"AWS refuses it.",
	])}
}

test_fires_on_a_replica_in_the_region_of_its_table if {
	table := {"address": "aws_dynamodb_table.carts", "root": "."}
	fields := object.union(table, {"attribute": "replica[1]", "region": "us-east-1", "other": table})
	_findings([_misfit("own-region", fields)]) == {{
		"address": "aws_dynamodb_table.carts",
		"root": ".",
		"attribute": "replica[1]",
		"message": concat(" ", [
			"The replica of aws_dynamodb_table.carts copies the table to us-east-1, where it is already.",
			"AWS refuses a replica in the table's own region.",
		]),
		"trace": [],
	}}
}

test_fires_on_a_strongly_consistent_table_in_two_regions if {
	fields := {"attribute": "replica[0].consistency_mode", "names": ["us-east-1", "us-east-2"]}
	{f.message | some f in _findings([_misfit("strong-regions", fields)])} == {concat(" ", [
		"The strongly consistent table aws_rds_cluster.second is in 2 regions, us-east-1 and us-east-2.",
		"AWS takes three regions, no more and no less; a witness counts as one.",
	])}
}

test_quiet_without_misfits if {
	_findings([]) == set()
}

# What is not known makes no misfit: what reads the code sees to that.
test_unknown_members if {
	found := invalid_member.findings with input as build.system({"groups": [build.group(
		[build.member("aws_rds_cluster.lost", "", "replica")],
		{"complete": false},
	)]})
	found == set()
}
