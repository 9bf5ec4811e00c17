# METADATA
# title: A failover that runs in the region which fails
# description: |
#   What performs the failover, such as a function that promotes the replica or a runbook that switches the records, runs
#   in the primary region and nowhere else. It is needed at the very moment when that region is down, and then it is down
#   too. The same holds for the topic or alarm that is to set it off.
#
#   It is known by its name, by the calls that it makes or that its role allows (such as `rds:PromoteReadReplica` or
#   `route53-recovery-cluster:UpdateRoutingControlState`), or by what sets it off. The primary region is the declared one;
#   without one it is where the PRIMARY records lead, or where the databases take their writes.
#
#   It is no finding where the same runs in the standby or in a third region, or may do so in a module that is not on
#   disk. Alarms on the metrics of Route 53 can be in us-east-1 alone.
# custom:
#   level: warning
#   remediation: |
#     Run it in the standby region or in a third one, with its trigger: an alarm there on the Route 53 health check of the
#     primary, or on a canary. Or leave it to what needs no region: failover records with health checks, an ARC Region
#     switch plan.
#   sources:
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL11-BP04 "Rely on the data plane and not the control plane during recovery"'
#     - 'AWS whitepaper "AWS Fault Isolation Boundaries", static stability'
#     - 'Amazon Aurora User Guide, "Using switchover or failover in an Amazon Aurora global database"'
#     - 'Amazon Route 53 Developer Guide, "Monitoring health checks using CloudWatch"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.orchestrators.in_failing_region
package regionlint.rules.recovery["failover-in-failing-region"]

import data.regionlint.lib.finding
import data.regionlint.lib.place

findings contains object.union(finding.at(orchestrator, message), details) if {
	some orchestrator in input.topology.orchestrators
	orchestrator.in_failing_region
	message := sprintf(
		"%s in %s %s: %s. It runs in no other region, so when %s is down, people have to fail over by hand.",
		[
			orchestrator.address, orchestrator.region, orchestrator.does, orchestrator.because,
			orchestrator.region,
		],
	)
	details := {"trace": array.concat(_primary(orchestrator), _story(orchestrator))}
}

_primary(orchestrator) := [finding.quoted(declared.source, sprintf("%s is declared as primary", [declared.name])) |
	some declared in input.intent.regions
	declared.role == "primary"
	declared.name == orchestrator.region
]

# From what happens first to what is done.
_story(orchestrator) := array.concat(
	array.reverse([finding.at(trigger, sprintf("%s%s triggers it", [trigger.address, _in(trigger)])) |
		some trigger in orchestrator.triggered_by
	]),
	[finding.at(orchestrator.evidence, "this lets it perform the failover") | orchestrator.evidence],
)

_in(trigger) := sprintf(" in %s", [trigger.region]) if place.distinct(trigger)

_in(trigger) := "" if not place.distinct(trigger)
