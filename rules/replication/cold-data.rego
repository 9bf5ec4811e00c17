# METADATA
# title: All of a bucket for logs or backups copied into storage for data in use
# description: |
#   Logs, archives and backups are written once and hardly ever read, and their copies in another region even less. A
#   replication rule without a filter and without a storage class copies every object, for its transfer between regions
#   and for the price of S3 Standard, and a lifecycle of the source does not reach the copy: S3 replicates no lifecycle
#   actions, so that the copy keeps what the source expires. Without a lifecycle of its own it grows for ever.
#
#   A bucket is taken for such a one by the words log, archive or backup in its name, in its name in the code, or in a
#   tag that says what it is for. It is no finding where the rule has a filter, where it names a storage class for data
#   that is seldom read, where the destination has a lifecycle, or where the destination is outside the code.
# custom:
#   level: note
#   remediation: |
#     Set `storage_class` in the rule's `destination` (`STANDARD_IA`, `GLACIER_IR`, `DEEP_ARCHIVE`), give the destination
#     an `aws_s3_bucket_lifecycle_configuration` that expires the copies, or limit the rule by a `filter` to what has to
#     survive the region.
#   sources:
#     - 'Amazon S3 User Guide, "What does Amazon S3 replicate?" (lifecycle actions are not)'
#     - 'Amazon S3 API Reference, Destination: StorageClass'
#     - 'Amazon S3 pricing: storage classes; data transfer between regions'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - system.multi_region
#     - topology.bucket_rules.cold
package regionlint.rules.replication["cold-data"]

import data.regionlint.lib.bucket
import data.regionlint.lib.finding

findings contains object.union(finding.on(rule, rule.attribute, _message(rule)), details) if {
	some rule in input.topology.bucket_rules
	rule.cold
	details := {
		"trace": array.concat(
			bucket.step(rule.from, sprintf("%s is for %s (%s)", [rule.from.address, rule.cold.content, rule.cold.because])),
			bucket.step(rule.to, sprintf("%s has no lifecycle", [bucket.located(rule.to)])),
		),
		"fix": _fix(rule),
	}
}

_message(rule) := sprintf(
	"%s copies all of %s, a bucket for %s, to %s in storage class %s, and nothing expires the copies there. %s",
	[
		bucket.title(rule), bucket.name(rule.from), rule.cold.content, bucket.located(rule.to), _class(rule),
		"They cost as much as data in use, and grow for ever.",
	],
)

_class(rule) := rule.storage_class

_class(rule) := "STANDARD" if not rule.storage_class

_fix(rule) := finding.suggest_attribute(
	rule, bucket.inside(rule, ["destination", "storage_class"]),
	"STANDARD_IA",
)
