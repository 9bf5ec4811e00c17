# METADATA
# title: A mechanism that the rule files name and the code does not have
# description: |
#   The rule files name what copies the data, leads the users or exercises a failover (an Aurora global database, DynamoDB
#   global tables, S3 replication, failover routing, Global Accelerator, AWS FIS), and nothing in the code sets it up,
#   though the code has what it is for. The recovery objectives beside that sentence rest on it: without the copy there is
#   nothing to fail over to, and without the routing nobody is led there.
#
#   Looked for are Aurora, DocumentDB, Neptune, ElastiCache, MemoryDB, Keyspaces and Aurora DSQL in several regions,
#   DynamoDB global tables, RDS read replicas and automated backups, S3 and EFS replication, Replication Time Control,
#   replicas of secrets and keys, copies of AWS Backup, write forwarding, routing policies, Global Accelerator, routing
#   controls, CloudFront origin failover and fault injection.
#
#   It is no finding where the code has no datastore, record or load balancer of that kind, where a module that is not on
#   disk may have it, or where another root that the rule file governs has it. An RDS instance of PostgreSQL or MySQL that
#   stands where the rule files say Aurora counts as of that kind. What is set up and incomplete is another rule's matter.
# custom:
#   level: warning
#   remediation: |
#     Build what the sentence names, or strike it. An Aurora global database is an `aws_rds_global_cluster` and a cluster
#     in each region; a DynamoDB global table has a `replica` block for each other region; S3 needs an
#     `aws_s3_bucket_replication_configuration`.
#   sources:
#     - 'AWS whitepaper "Disaster Recovery of Workloads on AWS: Recovery in the Cloud"'
#     - 'Amazon Aurora User Guide, "Using Amazon Aurora global databases"'
#     - 'Amazon DynamoDB Developer Guide, "Global tables: multi-active, multi-Region replication"'
#     - 'Amazon S3 User Guide, "Replicating objects within and across Regions"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.unbuilt|intent.routing
#   breaks:
#     - replication.mechanisms
#     - replication.write_forwarding
#     - facilities
#     - routing
package regionlint.rules.intent["mechanism-missing"]

import data.regionlint.lib.finding
import data.regionlint.lib.place
import data.regionlint.lib.record
import data.regionlint.lib.steering

# What copies data, leads users beside DNS, or exercises a failover.
findings contains object.union(finding.stated(missing.source, message), details) if {
	some missing in input.topology.unbuilt
	message := sprintf(
		"The rule files name %s, and nothing in the code sets that up, though the code has %s. %s",
		[missing.title, missing.things, missing.loss],
	)
	details := {
		"statement": missing.source,
		"subjects": {sprintf("mechanism|%s", [missing.name])},
		"trace": [finding.at(element, sprintf("%s is without it", [element.address])) |
			some element in array.slice(missing.for, 0, _shown)
		],
	}
}

# A routing policy.
findings contains object.union(finding.stated(source, message), details) if {
	policy := input.intent.routing.policy
	source := input.intent.routing.source
	not steering.may_use(policy)
	not input.topology.others.policies_open
	not _has_unseen_modules
	records := _leading_records
	count(records) > 0
	message := sprintf(
		"The rule files name %s routing, and no record in the code routes that way. %s",
		[policy, "Each name has one answer, wherever the user is and whatever has failed."],
	)
	details := {
		"statement": source,
		"subjects": {sprintf("routing|%s", [policy])},
		"trace": [finding.at(found.member, sprintf("%s %s", [found.member.address, record.does(found.route, found.member)])) |
			some found in array.slice(records, 0, _shown)
		],
	}
}

# Enough to believe it.
_shown := 3

_has_unseen_modules if count(input.opaque) > 0

# Records that lead users to a region, and of which the code shows all.
_leading_records := [{"route": route, "member": member} |
	some route in input.topology.routes
	route.complete
	route.type in {"A", "AAAA", "CNAME"}
	some member in route.members
	place.distinct(member)
]
