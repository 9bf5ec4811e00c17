# METADATA
# title: A failover that takes longer than the RTO allows
# description: |
#   The rule files state how long an outage may last at most. When a region fails, up to three things take their time:
#   health checks have to notice (interval x failures), resolvers have to forget the old answer (the TTL, 60 s for an
#   alias to a load balancer; an accelerator needs none), and where the database takes its writes in that region, another
#   copy has to become the writer. The sum is what a failover takes with nobody hesitating. Above the RTO, the promise
#   cannot be kept.
#
#   The figures for the database are lower bounds: none where every region takes writes, 60 s for the global clusters
#   of Aurora, DocumentDB, Neptune and ElastiCache, 900 s for a cross-region read replica of RDS, and 3,600 s where only
#   backups cross.
#
#   Each set of records is judged by itself, by its slowest record and the databases behind it. It is no finding where
#   one of the figures is not known, or where nothing notices at all.
# custom:
#   level: error
#   remediation: |
#     Start with the largest figure of the sum: check every 10 s instead of 30 s, lower the TTL, move the database to a
#     kind of copy that takes over faster. Or state an RTO that the code can keep.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "How Amazon Route 53 determines whether a health check is healthy"'
#     - 'Amazon Route 53 Developer Guide, "Choosing between alias and non-alias records"'
#     - 'Amazon Aurora User Guide, "Using switchover or failover in an Amazon Aurora global database"'
#     - 'Amazon RDS User Guide, "Promoting a read replica to be a standalone DB instance"'
#     - 'AWS Global Accelerator Developer Guide, "Changing health check options"'
#   since: 0.1.0
#   needs:
#     - intent.rto
#     - topology.failovers
#   breaks:
#     - rto
package regionlint.rules.recovery["rto-infeasible"]

import data.regionlint.lib.finding
import data.regionlint.lib.place
import data.regionlint.lib.words

findings contains object.union(finding.at(failover, _message(failover)), details) if {
	some failover in input.topology.failovers
	failover.seconds > input.intent.rto.seconds
	details := {"trace": _trace(failover), "statement": input.intent.rto.source}
}

_message(failover) := sprintf(
	"Failover of %s%s takes at least %s: %s. The declared RTO is %s.",
	[
		failover.of, _from(failover), words.duration(failover.seconds),
		concat(" + ", [_addend(step) | some step in failover.steps]),
		words.duration(input.intent.rto.seconds),
	],
)

_from(failover) := sprintf(" from %s", [failover.region]) if place.distinct(failover)

_from(failover) := "" if not place.distinct(failover)

_addend(step) := sprintf("%s to notice (%s)", [words.duration(step.seconds), step.because]) if step.kind == "detection"

_addend(step) := sprintf("%s until resolvers ask again (TTL)", [words.duration(step.seconds)]) if step.kind == "ttl"

_addend(step) := sprintf(
	"%s until another copy of %s takes the writes (%s)",
	[words.duration(step.seconds), step.store, step.because],
) if {
	step.kind == "promotion"
}

_trace(failover) := array.concat(
	[finding.quoted(input.intent.rto.source, sprintf("an RTO of %s is declared", [words.duration(input.intent.rto.seconds)]))],
	[finding.at(step, _event(step)) | some step in failover.steps],
)

_event(step) := sprintf("a failure is noticed after %s", [step.because]) if step.kind == "detection"

_event(step) := sprintf("resolvers keep its answer for %s", [words.duration(step.seconds)]) if {
	step.kind == "ttl"
	not step.because
}

_event(step) := sprintf("resolvers keep the answer of this alias for %s", [words.duration(step.seconds)]) if {
	step.kind == "ttl"
	step.because
}

_event(step) := sprintf("%s takes the writes in %s", [step.address, step.region]) if step.kind == "promotion"
