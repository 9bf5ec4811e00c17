package regionlint.rules.replication["kms-key-region_test"]

import data.regionlint.lib.build
import data.regionlint.rules.replication["kms-key-region"] as kms_key_region

_use(fields) := object.union(
	{
		"address": "aws_db_instance.replica", "root": ".", "attribute": "kms_key_id",
		"region": "us-west-2", "region_status": "known",
		"key": "aws_kms_key.east", "key_region": "us-east-1", "key_region_status": "known",
	},
	fields,
)

_findings(use) := found if {
	found := kms_key_region.findings with input as build.system({"key_uses": [use]})
}

test_fires_on_a_key_of_another_region if {
	_findings(_use({"fault": "foreign"})) == {{
		"address": "aws_db_instance.replica",
		"root": ".",
		"attribute": "kms_key_id",
		"message": concat(" ", [
			"aws_db_instance.replica puts encrypted data in us-west-2 and names aws_kms_key.east, which is in us-east-1.",
			"A key works in its own region only: the copy is not made.",
		]),
		"trace": [{"address": "aws_kms_key.east", "root": ".", "message": "aws_kms_key.east is in us-east-1"}],
	}}
}

test_fires_on_a_vault_for_backups if {
	some found in _findings(_use({"address": "aws_backup_vault.nightly", "fault": "foreign"}))
	contains(found.message, "A key works in its own region only: no backup can be kept there.")
}

test_fires_on_an_arn_of_another_region if {
	some found in _findings(object.remove(_use({"fault": "foreign"}), {"key"}))
	contains(found.message, "in us-west-2 and names a key of us-east-1.")
	found.trace == []
}

_source := {
	"address": "aws_db_instance.orders", "root": ".", "attribute": "kms_key_id",
	"region": "us-east-1", "region_status": "known",
}

test_fires_on_a_missing_key if {
	use := {
		"address": "aws_db_instance.replica", "root": ".", "attribute": "replicate_source_db",
		"region": "us-west-2", "region_status": "known", "fault": "missing", "source": _source,
	}
	_findings(use) == {{
		"address": "aws_db_instance.replica",
		"root": ".",
		"attribute": "replicate_source_db",
		"message": concat(" ", [
			"aws_db_instance.replica copies aws_db_instance.orders from us-east-1 to us-west-2",
			"and names no key of us-west-2. The source is under a customer managed key of us-east-1,",
			"which does not work in us-west-2: RDS refuses to make the copy.",
		]),
		"trace": [{
			"address": "aws_db_instance.orders", "root": ".", "attribute": "kms_key_id",
			"message": "aws_db_instance.orders is encrypted with this key",
		}],
	}}
}

test_quiet_on_a_key_of_its_own_region if {
	_findings(_use({"key": "aws_kms_key.west", "key_region": "us-west-2"})) == set()
}

test_unknown_key if {
	_findings(object.remove(_use({"key_region_status": "unknown"}), {"key", "key_region"})) == set()
}
