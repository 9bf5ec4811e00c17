# METADATA
# title: A standby region with nothing to serve with
# description: |
#   The standby region is to take over within the RTO, and nothing runs there: the sum of what its groups of servers,
#   services and node groups keep running is 0, or the secondary cluster of a database there has no instance. Routing
#   sends users over within minutes; they find nobody. Servers take minutes to start once somebody starts them, an
#   Aurora instance about ten, and in the hour in which a whole region fails everybody else asks for capacity, too.
#
#   It is looked for where the RTO is under 15 minutes, in regions that are declared as standby or secondary, or to which
#   a SECONDARY record leads.
#
#   It is no finding where the rule files declare pilot light, or backup and restore: such a region is started on
#   purpose. Nor where a scaling target or schedule keeps up more than 0, where functions or managed services serve, or
#   where the code does not show all that runs: a module that is not on disk, another root, a number that
#   `ignore_changes` leaves to others.
# custom:
#   level: warning
#   remediation: |
#     Let something run in the standby region: a `desired_capacity`, `desired_count` or `desired_size` above 0, which
#     scaling can raise when users arrive, and one instance in the secondary cluster. If the region is meant to be
#     started first, say so in the rule files ("pilot light") and state an RTO of more than 15 minutes.
#   sources:
#     - 'AWS whitepaper "Disaster Recovery of Workloads on AWS: Recovery in the Cloud", pilot light and warm standby'
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL13-BP02 "Use defined recovery strategies to meet the recovery objectives"'
#     - 'Amazon Aurora User Guide, "High availability for Amazon Aurora" (an instance is made in typically less than ten minutes)'
#     - 'Terraform AWS provider, aws_autoscaling_group, aws_ecs_service, aws_eks_node_group, aws_appautoscaling_target'
#   since: 0.1.0
#   needs:
#     - intent.rto
#     - topology.standbys.empty|topology.standbys.headless
#   breaks:
#     - rto
package regionlint.rules.recovery["standby-empty"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

# Servers and services that make 0 in sum.
findings contains object.union(found, _details(standby)) if {
	_is_promised
	some standby in input.topology.standbys
	standby.empty
	count(standby.capacity) > 0
	message := sprintf(
		"Nothing runs in the standby region %s: %s. %s",
		[standby.region, words.list([_number(part) | some part in standby.capacity]), _late],
	)
	found := finding.at(standby.capacity[0], message)
}

# A load balancer with nothing in its region to lead to.
findings contains object.union(finding.at(standby.entries[0], message), _details(standby)) if {
	_is_promised
	some standby in input.topology.standbys
	standby.empty
	count(standby.capacity) == 0
	message := sprintf(
		"Nothing runs in the standby region %s: %s has no server or service to lead to there. %s",
		[standby.region, standby.entries[0].address, _late],
	)
}

# A copy of the data that nothing can read.
findings contains object.union(finding.at(cluster, message), _details(standby)) if {
	_is_promised
	some standby in input.topology.standbys
	some cluster in standby.headless
	message := sprintf(
		"The secondary cluster %s in the standby region %s has no instance: it holds the data of the %s, and nobody can use it. %s",
		[cluster.address, standby.region, cluster.product, _late],
	)
}

_is_promised if {
	input.intent.rto.seconds < data.regionlint.config.standby_rto_seconds
	not _is_started_on_purpose
}

_is_started_on_purpose if input.intent.model.value in {"pilot-light", "backup-restore"}

_late := sprintf("Starting it first adds to the time of the failover, and the declared RTO is %s.", [words.duration(input.intent.rto.seconds)])

_number(part) := sprintf("%s has %s 0", [part.address, regex.replace(part.attribute, `^.*\.`, "")])

_details(standby) := {
	"statement": input.intent.rto.source,
	"trace": array.concat(
		array.concat(
			[finding.quoted(input.intent.rto.source, sprintf("an RTO of %s is declared", [words.duration(input.intent.rto.seconds)]))],
			_because(standby),
		),
		[finding.at(part, sprintf("%s runs 0", [part.address])) |
			some n, part in standby.capacity
			standby.empty
			n > 0
		],
	),
}

_because(standby) := [finding.quoted(declared.source, sprintf("%s is declared as %s", [declared.name, declared.role]))] if {
	declared := input.intent.regions[standby.declared]
}

_because(standby) := [finding.at(standby.record, sprintf("%s leads users there when the primary fails", [standby.record.address]))] if {
	standby.record
}
