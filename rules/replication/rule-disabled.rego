# METADATA
# title: A replication rule that is switched off
# description: |
#   An S3 replication rule with `status = "Disabled"` is ignored: what is written to the source does not reach the
#   destination, and S3 does not catch up on it when the rule is enabled later. The code reads as if the second bucket
#   were a copy, and nobody notices that it is not until the copy is needed. Rules are often disabled for a migration
#   and forgotten.
#
#   It is no finding where another rule of the same configuration, enabled, leads to the same destination, nor where
#   the status is not known.
# custom:
#   level: warning
#   remediation: |
#     Set `status = "Enabled"`, and copy what was written in the meantime with S3 Batch Replication. If the copy is no
#     longer wanted, remove the rule.
#   sources:
#     - 'Terraform AWS provider, aws_s3_bucket_replication_configuration: status'
#     - 'Amazon S3 User Guide, "Replication configuration file elements"'
#     - 'Amazon S3 User Guide, "Replicating existing objects with Batch Replication"'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - topology.bucket_rules.idle
#   breaks:
#     - replication.mechanisms
package regionlint.rules.replication["rule-disabled"]

import data.regionlint.lib.bucket
import data.regionlint.lib.finding
import data.regionlint.lib.promise

findings contains object.union(finding.on(rule, sprintf("%s.status", [rule.attribute]), message), details) if {
	some rule in input.topology.bucket_rules
	rule.idle
	message := sprintf(
		"%s is disabled, and no other rule copies %s to %s. What is written to the one does not reach the other.",
		[_title(rule), bucket.located(rule.from), bucket.located(rule.to)],
	)
	details := object.union(
		{
			"trace": array.concat(
				bucket.step(rule.from, sprintf("%s is the source", [bucket.located(rule.from)])),
				bucket.step(rule.to, sprintf("%s is the destination", [bucket.located(rule.to)])),
			),
			"fix": finding.suggest_attribute(rule, bucket.inside(rule, ["status"]), "Enabled"),
		},
		_statement,
	)
}

_title(rule) := sprintf("Rule %s of %s", [rule.id, rule.address]) if rule.id

_title(rule) := sprintf("The rule of %s", [rule.address]) if not rule.id

_statement := {"statement": source} if {
	source := promise.mechanisms["s3-replication"]
} else := {}
