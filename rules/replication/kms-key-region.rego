# METADATA
# title: An encrypted copy without a key of its own region
# description: |
#   A key of AWS KMS works in its own region. A copy in another region needs a key there: one of that region, or the
#   replica there of a multi-Region key, which has an ARN of its own. Given the source's key, the service refuses to make
#   the copy, or makes it and fails on every object. So it does where a cross-region copy of an RDS or Aurora database
#   under a customer managed key names no key at all: there is no default that it could fall back to.
#
#   Either way the copy does not exist until somebody looks, and Terraform's plan does not tell.
#
#   The region of a key is that of the key, alias or data source which the argument refers to, or the one in an ARN. The
#   name of an alias means one of the region where it is used, and a multi-Region key has the same id in every region:
#   neither is a finding, nor is a region or a key that is not known.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Create a key in the copy's region, or an `aws_kms_replica_key` there for a multi-Region key, and name its ARN:
#     `kms_key_id = aws_kms_replica_key.dr.arn`.
#   sources:
#     - 'Amazon RDS API Reference, CreateDBInstanceReadReplica: KmsKeyId'
#     - 'Amazon RDS User Guide, "Encrypting Amazon RDS resources": a cross-region replica needs a key of its own region'
#     - 'AWS Key Management Service Developer Guide, "Multi-Region keys in AWS KMS"'
#     - 'Amazon S3 User Guide, "Replicating encrypted objects (SSE-S3, SSE-KMS, DSSE-KMS, SSE-C)"'
#   since: 0.1.0
#   needs:
#     - topology.key_uses.fault
package regionlint.rules.replication["kms-key-region"]

import data.regionlint.lib.finding

findings contains object.union(finding.at(use, message), {"trace": trace}) if {
	some use in input.topology.key_uses
	use.fault == "foreign"
	message := sprintf(
		"%s puts encrypted data in %s and names %s. A key works in its own region only: %s.",
		[use.address, use.region, _key(use), _consequence(use)],
	)
	trace := [finding.at({"address": use.key, "root": use.root}, sprintf("%s is in %s", [use.key, use.key_region])) |
		use.key
	]
}

findings contains object.union(finding.at(use, message), {"trace": trace}) if {
	some use in input.topology.key_uses
	use.fault == "missing"
	message := sprintf(
		"%s copies %s from %s to %s and names no key of %s. %s %s",
		[
			use.address, use.source.address, use.source.region, use.region, use.region,
			sprintf("The source is under a customer managed key of %s, which does not work in %s:", [
				use.source.region, use.region,
			]),
			"RDS refuses to make the copy.",
		],
	)
	trace := [finding.on(use.source, use.source.attribute, sprintf("%s is encrypted with this key", [use.source.address]))]
}

_consequence(use) := "no backup can be kept there" if _is_vault(use)

_consequence(use) := "the copy is not made" if not _is_vault(use)

_is_vault(use) if contains(use.address, "aws_backup_vault.")

_key(use) := sprintf("%s, which is in %s", [use.key, use.key_region]) if use.key

_key(use) := sprintf("a key of %s", [use.key_region]) if not use.key
