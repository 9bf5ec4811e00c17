# METADATA
# title: S3 replication of a bucket without versioning
# description: |
#   S3 replicates versions of objects, so both buckets of a replication rule have to be versioned. S3 refuses a
#   replication configuration whose source has no enabled versioning, or whose destination has none; versioning that is
#   suspended does not count. Terraform notices in the middle of an apply, after the plan was approved: the bucket is
#   there, its copy stays empty, and the loss of the source's region loses the objects.
#
#   Versioning is read from `aws_s3_bucket_versioning`, from the `versioning` block of older providers, and from Object
#   Lock, which comes with it.
#
#   It is no finding where a bucket is outside the code, where its versioning is not known or may be set by a module
#   that is not on disk, nor where the rule is disabled.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Give both buckets an `aws_s3_bucket_versioning` with `status = "Enabled"`, and let the replication configuration
#     depend on both: `depends_on = [aws_s3_bucket_versioning.source, aws_s3_bucket_versioning.copy]`.
#   sources:
#     - 'Amazon S3 User Guide, "Requirements and considerations for replication"'
#     - 'Amazon S3 User Guide, "How S3 Object Lock works"'
#     - 'Terraform AWS provider, aws_s3_bucket_replication_configuration'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - topology.bucket_rules.unversioned
#   breaks:
#     - replication.mechanisms
package regionlint.rules.replication["versioning-disabled"]

import data.regionlint.lib.bucket
import data.regionlint.lib.finding
import data.regionlint.lib.promise

findings contains object.union(finding.on(rule, attribute, _message(rule, lack, end)), details) if {
	some rule in input.topology.bucket_rules
	some lack in rule.unversioned
	end := rule[_ends[lack.end]]
	attribute := object.get(end, "attribute", rule.attribute)
	details := object.union_n([{"trace": _trace(rule, lack, end)}, _fix(lack), _statement])
}

_ends := {"source": "from", "destination": "to"}

_message(rule, lack, end) := sprintf(
	"%s, the %s of the replication that %s sets up, %s. S3 refuses to replicate %s a bucket without versioning.",
	[bucket.name(end), lack.end, rule.address, _states[lack.state], {"source": "from", "destination": "to"}[lack.end]],
)

_states := {
	"unset": "is not versioned: nothing in the code switches versioning on",
	"disabled": "has its versioning switched off",
	"suspended": "has its versioning suspended",
}

_trace(rule, lack, end) := array.concat(
	bucket.step(end, sprintf("%s is the %s", [bucket.located(end), lack.end])),
	array.concat(
		[finding.at(setting, "its versioning is said here") | some setting in _setting(lack)],
		[step |
			some side, key in _ends
			side != lack.end
			some step in bucket.step(rule[key], sprintf("%s is the %s", [bucket.located(rule[key]), side]))
		],
	),
)

# What the code says of versioning, if anything.
_setting(lack) := [setting | setting := lack.setting]

# Versions cost storage, and versioning cannot be taken back: a suggestion.
_fix(lack) := {"fix": finding.suggest_attribute(lack.setting, split(lack.setting.attribute, "."), _on(lack.setting))} if {
	lack.setting
} else := {}

_on(setting) := "Enabled" if endswith(setting.attribute, "status")

_on(setting) if endswith(setting.attribute, "enabled")

_statement := {"statement": source} if {
	source := promise.mechanisms["s3-replication"]
} else := {}
