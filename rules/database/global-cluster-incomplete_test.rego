package regionlint.rules.database["global-cluster-incomplete_test"]

import data.regionlint.lib.build
import data.regionlint.rules.database["global-cluster-incomplete"] as global_cluster_incomplete

_virginia := build.member("aws_rds_cluster.virginia", "us-east-1", "writer")

_ohio := build.member("aws_rds_cluster.ohio", "us-east-2", "replica")

_ireland := build.member("aws_rds_cluster.ireland", "eu-west-1", "replica")

_beside := build.member("aws_rds_cluster.beside", "us-east-1", "replica")

_lost := build.member("aws_rds_cluster.lost", "", "replica")

_address := "aws_rds_global_cluster.orders"

# A global cluster is a resource of its own, and no member.
_cluster(members, primary, fields) := object.union(
	object.union(build.group([build.member(_address, "us-east-1", "")], {}), {
		"members": members,
		"regions": sort({member.region | some member in members; member.region}),
		"global_cluster": {
			"address": _address, "root": ".",
			"product": "Aurora global database", "primary": primary,
		},
	}),
	fields,
)

_findings(group, facts) := found if {
	found := global_cluster_incomplete.findings with input as build.stating({"groups": [group]}, facts)
}

_in_one_region := {
	"address": _address,
	"root": ".",
	"message": concat(" ", [
		"The Aurora global database aws_rds_global_cluster.orders has members in us-east-1 only.",
		"When us-east-1 is lost, the data is lost with it, and no other region can take over.",
	]),
	"subjects": {".|aws_rds_global_cluster.orders", ".|aws_rds_cluster.virginia"},
	"trace": [{
		"address": "aws_rds_cluster.virginia",
		"root": ".",
		"message": "aws_rds_cluster.virginia in us-east-1 is the primary",
	}],
}

_without_primary(secondaries) := concat(" ", [
	"The Aurora global database aws_rds_global_cluster.orders has no primary in the code, only the", secondaries,
	"A secondary takes its data from the primary, so there is nothing to write to and nothing to copy.",
])

test_fires_with_members_in_one_region if {
	_findings(_cluster([_virginia], _virginia.address, {}), {}) == {_in_one_region}
}

test_fires_in_a_system_of_one_region if {
	document := object.union(
		build.system({"groups": [_cluster([_virginia], _virginia.address, {})]}),
		{"system": {"multi_region": false}},
	)
	found := global_cluster_incomplete.findings with input as document
	found == {_in_one_region}
}

test_fires_with_two_members_in_one_region if {
	found := _findings(_cluster([_virginia, _beside], _virginia.address, {}), {})
	{f.message | some f in found} == {_in_one_region.message}
	{[step.message | some step in f.trace] | some f in found} == {[
		"aws_rds_cluster.virginia in us-east-1 is the primary",
		"aws_rds_cluster.beside in us-east-1 is a secondary",
	]}
}

test_fires_in_one_symbolic_region if {
	member := build.member("aws_rds_cluster.it", "var.region", "writer")
	found := _findings(_cluster([member], member.address, {}), {})
	{f.address | some f in found} == {_address}
}

test_fires_without_primary if {
	found := _findings(_cluster([_ireland], "", {}), {})
	{f.message | some f in found} == {_without_primary("secondary aws_rds_cluster.ireland in eu-west-1.")}
	{f.subjects | some f in found} == {{".|aws_rds_global_cluster.orders", ".|aws_rds_cluster.ireland"}}
}

test_fires_where_the_declared_primary_region_has_no_member if {
	facts := {
		"regions": [build.region("ap-northeast-1", "primary", 3), build.region("eu-west-1", "secondary", 4)],
		"replication": {
			"mechanism": "s3-replication", "mechanisms": ["s3-replication", "aurora-global"],
			"source": build.source(4), "mechanism_sources": [build.source(4), build.source(5)],
		},
	}
	_findings(_cluster([_ireland, _ohio], "", {}), facts) == {{
		"address": _address,
		"root": ".",
		"message": _without_primary(concat(" and ", [
			"secondaries aws_rds_cluster.ireland in eu-west-1",
			"aws_rds_cluster.ohio in us-east-2.",
		])),
		"statement": build.source(5),
		"subjects": {".|aws_rds_global_cluster.orders", ".|aws_rds_cluster.ireland", ".|aws_rds_cluster.ohio"},
		"trace": [
			{
				"address": "aws_rds_cluster.ireland", "root": ".",
				"message": "aws_rds_cluster.ireland in eu-west-1 is a secondary",
			},
			{
				"address": "aws_rds_cluster.ohio", "root": ".",
				"message": "aws_rds_cluster.ohio in us-east-2 is a secondary",
			},
			{"file": "CLAUDE.md", "line": 3, "message": "ap-northeast-1 is declared as primary"},
		],
	}}
}

test_fires_without_any_member if {
	_findings(_cluster([], "", {}), {}) == {{
		"address": _address,
		"root": ".",
		"message": concat(" ", [
			"The Aurora global database aws_rds_global_cluster.orders has no member in the code.",
			"It holds no data, and no region can take over from another.",
		]),
		"subjects": {".|aws_rds_global_cluster.orders"},
		"trace": [],
	}}
}

test_fires_on_a_cache if {
	fields := {"kind": "cache", "database": false}
	found := _findings(_cluster([_virginia], _virginia.address, fields), {})
	{[f.address, f.level, f.message] | some f in found} == {[_address, "warning", concat(" ", [
		"The Aurora global database aws_rds_global_cluster.orders has members in us-east-1 only.",
		"When us-east-1 is lost, so is all that it holds, and no other region can take over.",
	])]}
}

test_fires_on_a_cache_without_primary if {
	fields := {"kind": "cache", "database": false}
	found := _findings(_cluster([_ireland], "", fields), {})
	{object.get(f, "level", "error") | some f in found} == {"error"}
}

test_fires_without_a_statement_on_another_product if {
	facts := {"replication": {"mechanism": "docdb-global", "source": build.source(5)}}
	_findings(_cluster([_virginia], _virginia.address, {}), facts) == {_in_one_region}
}

test_quiet_with_primary_and_secondary if {
	_findings(_cluster([_virginia, _ireland], _virginia.address, {}), {}) == set()
}

test_quiet_with_two_symbolic_regions if {
	members := [
		build.member("aws_rds_cluster.one", "provider aws.primary", "writer"),
		build.member("aws_rds_cluster.two", "provider aws.replica", "replica"),
	]
	_findings(_cluster(members, "aws_rds_cluster.one", {}), {}) == set()
}

test_quiet_where_the_first_of_several_regions_becomes_the_primary if {
	_findings(_cluster([_beside, _ireland], "", {}), {}) == set()
}

test_quiet_where_the_declared_primary_region_has_the_member_without_credentials if {
	facts := {"regions": [build.region("us-east-1", "primary", 3)]}
	_findings(_cluster([_beside, _ireland], "", {}), facts) == set()
}

test_quiet_on_a_lone_cluster if {
	_findings(build.group([_virginia], {}), {}) == set()
}

test_quiet_where_an_opaque_module_gets_its_id if {
	open := {"complete": false, "open": "it is passed to module.ireland, whose code is not on disk"}
	_findings(_cluster([_virginia], _virginia.address, open), {}) == set()
}

test_quiet_where_its_id_is_exported_without_a_member if {
	open := {"complete": false, "open": "its id is an output of the root, and the code has no member"}
	_findings(_cluster([], "", open), {}) == set()
}

test_unknown_region_of_a_member if {
	_findings(_cluster([_virginia, _lost], _virginia.address, {"complete": false}), {}) == set()
}

test_unknown_source if {
	source := object.union(build.member(_address, "", "writer"), {"attribute": "source_db_cluster_identifier"})
	_findings(_cluster([source, _ireland], "", {"complete": false}), {}) == set()
}

test_unknown_whether_a_symbolic_region_is_the_declared_primary if {
	facts := {"regions": [build.region("ap-northeast-1", "primary", 3)]}
	member := build.member("aws_rds_cluster.it", "var.region", "replica")
	_findings(_cluster([member, _ireland], "", {}), facts) == set()
}
