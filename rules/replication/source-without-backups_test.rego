package regionlint.rules.replication["source-without-backups_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.replication["source-without-backups"] as source_without_backups

_main := build.datastore("aws_db_instance.main", "us-east-1", {})

_west := build.member("aws_db_instance.west", "us-west-2", "replica")

_lost := build.member("aws_db_instance.lost", "us-west-1", "replica")

_edge(copy, fields) := build.replication(_main, copy, object.union({"group": ".|aws_db_instance.main"}, fields))

_findings(edges, facts) := found if {
	topology := {"datastores": [_main], "replication": edges}
	found := source_without_backups.findings with input as build.stating(topology, facts)
}

_refused := "RDS refuses to make a replica of a database without backups, so the copy is never there."

_finding := {
	"address": "aws_db_instance.main",
	"root": ".",
	"attribute": "backup_retention_period",
	"message": concat(" ", [
		"aws_db_instance.main keeps no backups (backup_retention_period is 0),",
		"and aws_db_instance.west is to be its replica.", _refused,
	]),
	"trace": [{
		"address": "aws_db_instance.west",
		"root": ".",
		"message": "aws_db_instance.west copies it to us-west-2",
	}],
	"fix": finding.suggest_attribute({"address": "aws_db_instance.main", "root": "."}, ["backup_retention_period"], 7),
}

test_fires_on_the_source if {
	_findings([_edge(_west, {"source_unbacked": true})], {}) == {_finding}
}

test_fires_with_the_statement_that_names_read_replicas if {
	facts := {"replication": {"mechanisms": ["rds-read-replica"], "source": build.source(4)}}
	found := _findings([_edge(_west, {"source_unbacked": true})], facts)
	found == {object.union(_finding, {"statement": build.source(4)})}
}

test_fires_once_for_several_replicas if {
	lost := object.remove(_edge(_lost, {"source_unbacked": true}), {"to_region"})
	found := _findings([_edge(_west, {"source_unbacked": true}), lost], {})
	{f.message | some f in found} == {concat(" ", [
		"aws_db_instance.main keeps no backups (backup_retention_period is 0),",
		"and aws_db_instance.lost and aws_db_instance.west are to be its replicas.", _refused,
	])}
	{step.message | some f in found; some step in f.trace} == {
		"aws_db_instance.lost copies it",
		"aws_db_instance.west copies it to us-west-2",
	}
}

test_quiet_with_backups if {
	_findings([_edge(_west, {})], {}) == set()
}

test_quiet_on_a_source_outside_the_code if {
	_findings([_edge(_west, {"from": "", "source_unbacked": true})], {}) == set()
}

test_unknown_retention if {
	_findings([_edge(_west, {"source_unbacked": false})], {}) == set()
}
