# METADATA
# title: Replication that leaves out encrypted objects
# description: |
#   The source bucket encrypts what is written to it under a key of AWS KMS. S3 does not replicate such objects unless
#   the rule asks for it, with `sse_kms_encrypted_objects` in `source_selection_criteria`, and names a key of the
#   destination's region, with `replica_kms_key_id`. A rule that lacks the first copies nothing of this bucket, without
#   any error: the copy is empty on the day when it is needed. A rule that lacks only the key is refused by S3.
#
#   The encryption is the bucket's default (`aws_s3_bucket_server_side_encryption_configuration`, or the block inside
#   the bucket). It is no finding under SSE-S3 (`AES256`), where something of it is not known, nor where the rule names
#   a key of the wrong region, which is `replication/kms-key-region`.
# custom:
#   level: warning
#   remediation: |
#     Add to the rule a `source_selection_criteria` block with `sse_kms_encrypted_objects { status = "Enabled" }`, and to
#     its `destination` an `encryption_configuration` whose `replica_kms_key_id` is a key in the destination's region.
#     The role needs `kms:Decrypt` for the one key and `kms:Encrypt` for the other.
#   sources:
#     - 'Amazon S3 User Guide, "Replicating encrypted objects (SSE-S3, SSE-KMS, DSSE-KMS, SSE-C)"'
#     - 'Amazon S3 User Guide, "What does Amazon S3 replicate?"'
#     - 'Terraform AWS provider, aws_s3_bucket_replication_configuration: source_selection_criteria'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - topology.bucket_rules.skipped
#   breaks:
#     - replication.mechanisms
package regionlint.rules.replication["encrypted-objects-skipped"]

import data.regionlint.lib.bucket
import data.regionlint.lib.finding
import data.regionlint.lib.promise

findings contains object.union(finding.on(rule, rule.attribute, _message(rule)), details) if {
	some rule in input.topology.bucket_rules
	rule.skipped
	trace := array.concat(
		[finding.at(rule.skipped.setting, sprintf("%s is encrypted with %s", [rule.from.address, rule.skipped.algorithm]))],
		bucket.step(rule.to, sprintf("%s is to get the copies", [bucket.located(rule.to)])),
	)
	details := object.union_n([{"trace": trace}, _fix(rule), _statement])
}

_message(rule) := sprintf(
	"%s is encrypted with %s, and %s %s. %s",
	[bucket.name(rule.from), rule.skipped.algorithm, bucket.title(rule), _lacks[rule.skipped.lacks], _consequence(rule)],
)

_lacks := {
	"both": "does not select such objects and names no key for their copies",
	"selection": "does not select such objects",
	"key": "selects such objects and names no key for their copies",
}

_consequence(rule) := sprintf(
	"S3 leaves them out without an error, and %s gets no copy of them.",
	[bucket.located(rule.to)],
) if {
	rule.skipped.lacks != "key"
}

_consequence(rule) := "S3 refuses such a rule." if rule.skipped.lacks == "key"

# Where the rule names a key, only the selection is missing.
_fix(rule) := {"fix": finding.suggest_block(
	rule, bucket.inside(rule, ["source_selection_criteria"]),
	{"sse_kms_encrypted_objects": [{"status": "Enabled"}]},
)} if {
	rule.skipped.lacks == "selection"
	not rule.skipped.selection_said
	not _is_inline(rule)
} else := {"fix": finding.suggest_attribute(
	rule, bucket.inside(rule, ["source_selection_criteria", "sse_kms_encrypted_objects", "status"]),
	"Enabled",
)} if {
	rule.skipped.lacks == "selection"
	rule.skipped.selection_said
	not _is_inline(rule)
} else := {}

# Rules inside a bucket have other arguments, which new providers do not take.
_is_inline(rule) if startswith(rule.attribute, "replication_configuration")

_statement := {"statement": source} if {
	source := promise.mechanisms["s3-replication"]
} else := {}
