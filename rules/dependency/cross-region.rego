# METADATA
# title: A workload that needs another region to work
# description: |
#   A service, function or instance in one region uses a database, queue, secret, key, bucket or image repository that
#   stands in another, and its own region has no copy of it. The regions then fail together: when the other one is lost,
#   this one goes on running and can answer nothing. Every call crosses regions besides, with the delay and the transfer
#   cost of that.
#
#   What a workload uses is followed through task definitions, launch templates, target groups, secrets, modules and the
#   policies of its role, by reference and by what is written out.
#
#   It is no finding where a copy stands beside the workload: a member of a global cluster or global table, a read
#   replica, a bucket that gets the objects, the replica of a secret, a replica of a multi-Region key, the repository
#   that ECR replicates to. Nor is what performs a failover, copies between regions or watches them, or a place for logs.
# custom:
#   level: error
#   remediation: |
#     Give the workload's region its own: a `replica` block of the secret or table, `aws_kms_replica_key`,
#     `aws_ecr_replication_configuration`, bucket replication, a member of the global cluster, a queue of its own. Then
#     have the workload use that one. It is an error for what keeps data, a warning for the rest: caches, and
#     what a workload only has the right to use.
#   sources:
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL10-BP01 "Deploy the workload to multiple locations"'
#     - 'AWS whitepaper "AWS Fault Isolation Boundaries", "Multi-Region architectures": Regions have to be independent'
#     - 'AWS Secrets Manager User Guide, "Replicate AWS Secrets Manager secrets across Regions"; Amazon ECR User Guide, "Private image replication"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.reaches
#   fixable: true
package regionlint.rules.dependency["cross-region"]

import data.regionlint.lib.finding

findings contains object.union(finding.at(reach, _message(reach)), details) if {
	some reach in input.topology.reaches
	details := object.union(
		{"level": _level(reach), "trace": _trace(reach), "subjects": _subjects(reach)},
		_fix(reach),
	)
}

# Who has a right need not use it, and a service can do without its cache.
_level(reach) := "error" if {
	reach.target.datastore
	reach.target.kind != "cache"
	not _is_right_only(reach)
} else := "warning"

_is_right_only(reach) if reach.chain[count(reach.chain) - 1].how == "policy"

_message(reach) := sprintf(
	"%s in %s uses %s in %s%s, and %s has no copy of it. When %s is lost, %s is without it.",
	[
		reach.address, reach.region, reach.target.address, reach.target.region, _copies(reach.target), reach.region,
		reach.target.region, reach.region,
	],
) if {
	not _is_right_only(reach)
}

_message(reach) := sprintf(
	"A policy allows %s in %s to use %s in %s%s, and %s has no copy of it. What it does with that stops when %s is lost.",
	[
		reach.address, reach.region, reach.target.address, reach.target.region, _copies(reach.target), reach.region,
		reach.target.region,
	],
) if {
	_is_right_only(reach)
}

_copies(target) := sprintf(", which is copied to %s", [concat(" and ", target.copies)]) if target.copies

_copies(target) := "" if not target.copies

# From the workload to what it uses, with the reason why each is in its region.
_trace(reach) := array.concat(
	_reason(reach),
	array.concat(
		[finding.at(link, sprintf("%s %s %s", [link.address, _verb(link), link.names])) | some link in reach.chain],
		array.concat(
			[finding.at(reach.target, sprintf("%s has no copy in %s", [reach.target.address, reach.region]))],
			_reason(reach.target),
		),
	),
)

_verb(link) := "allows the use of" if link.how == "policy"

_verb(link) := "names" if link.how != "policy"

_reason(element) := [{
	"file": element.reason.file, "line": element.reason.line,
	"message": sprintf("%s is in %s: %s", [element.address, element.region, element.reason.message]),
}] if {
	element.reason
} else := []

# It is about the pair. The workload, the target and the arguments between them are
# there for other rules, which may have told of one of them.
_subjects(reach) := array.concat(
	[sprintf("%s>%s", [finding.subject(reach), finding.subject(reach.target)])],
	array.concat(
		[finding.subject(reach), finding.subject(reach.target)],
		array.concat([reach.target.group | reach.target.group], reach.subjects),
	),
)

_fix(reach) := {"fix": finding.suggest_block(reach.target, [reach.target.replica.block], {_argument(reach): reach.region})} if {
	reach.target.replica
	reach.region_status == "known"
} else := {}

_argument(reach) := reach.target.replica.argument
