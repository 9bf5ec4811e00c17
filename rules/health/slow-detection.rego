# METADATA
# title: A failure that is noticed late
# description: |
#   DNS leaves a region only after its health check has failed several times in a row: interval x failures is the time
#   for which users are still sent to a region that is down, before the TTL even starts to count. With 30 s and 10
#   failures that is five minutes.
#
#   The limit is the detection time that the rule files declare (interval x failures), and 90 s where they declare none:
#   the defaults of Route 53, 30 s and 3 failures. What takes exactly that long is fine. Where the rule files declare
#   only one of the two figures, the check's own other figure is taken, and 90 s remains the most.
#
#   It is looked at where a set of routed records uses the check, where an alias relies on its load balancer's target
#   group alone, and where an endpoint group of Global Accelerator has no load balancer, whose health it would take over.
#   Calculated checks, checks on CloudWatch alarms and routing controls have no interval of their own and
#   are no finding.
# custom:
#   level: warning
#   remediation: |
#     Set `request_interval = 10` and `failure_threshold = 3`, which gives 30 s. The interval of an existing check
#     cannot be changed: Terraform replaces the check.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "How Amazon Route 53 determines whether a health check is healthy"'
#     - 'Amazon Route 53 API Reference, "HealthCheckConfig": RequestInterval, FailureThreshold'
#     - 'AWS Global Accelerator Developer Guide, "Changing health check options"'
#   since: 0.1.0
#   needs:
#     - topology.probes
#   fixable: true
#   breaks:
#     - health_check.interval_seconds
#     - health_check.failure_threshold
package regionlint.rules.health["slow-detection"]

import data.regionlint.lib.finding
import data.regionlint.lib.record

findings contains object.union(finding.at(probe, message), details) if {
	some probe in input.topology.probes
	limit := _limit(probe)
	probe.seconds > limit.seconds
	message := sprintf(
		"%s notices a failure after %s = %v s, later than the %v s that %s. %s",
		[
			probe.address, probe.sum, probe.seconds, limit.seconds, _authority(limit),
			"Until then users are sent to a region that is down.",
		],
	)
	served := [finding.at(use, sprintf("%s %s until then", [use.address, record.does(use, use)])) | some use in probe.serves]
	details := object.union_n([{"trace": array.concat(_declaration(limit), served)}, _statement(limit), _fix(probe, limit)])
}

# The longest that noticing may take, for a probe with figures of its own.
_limit(probe) := {"seconds": seconds, "declared": true} if {
	seconds := _declared_seconds(probe)
	_binds(seconds)
} else := {"seconds": data.regionlint.config.detection_seconds, "declared": false}

_declared_seconds(probe) := interval * threshold if {
	declared := input.intent.health_check
	interval := object.get(declared, "interval_seconds", object.get(probe, "interval", null))
	threshold := object.get(declared, "failure_threshold", object.get(probe, "threshold", null))
}

# Where only one of the two figures is declared, it can shorten the limit alone.
_binds(_) if {
	input.intent.health_check.interval_seconds > 0
	input.intent.health_check.failure_threshold > 0
}

_binds(seconds) if seconds < data.regionlint.config.detection_seconds

_authority(limit) := "the rule files declare" if limit.declared

_authority(limit) := "it should take at most" if not limit.declared

_declaration(limit) := [finding.quoted(source, sprintf("a failure is to be noticed within %v s", [limit.seconds]))] if {
	limit.declared
	source := input.intent.health_check.source
} else := []

_statement(limit) := {"statement": source} if {
	limit.declared
	source := input.intent.health_check.source
} else := {}

# Fewer failures are a change of the check. Another interval makes a new check.
_fix(probe, limit) := {"fix": fix} if {
	[interval, threshold] := _settings[probe.kind]
	wanted := _wanted(probe, limit)
	fix := [fix |
		some fix in [
			finding.set_attribute(probe, [threshold], wanted.threshold),
			finding.all([
				finding.suggest_attribute(probe, [interval], wanted.interval),
				finding.suggest_attribute(probe, [threshold], wanted.threshold),
			]),
		]
	][_is_another(wanted.interval != probe.interval)]
} else := {}

_settings := {
	"health-check": ["request_interval", "failure_threshold"],
	"endpoint-group": ["health_check_interval_seconds", "threshold_count"],
}

_is_another(true) := 1

_is_another(false) := 0

_wanted(probe, limit) := {"interval": declared.interval_seconds, "threshold": declared.failure_threshold} if {
	declared := input.intent.health_check
	declared.interval_seconds in {10, 30}
	declared.failure_threshold in numbers.range(1, 10)
} else := {"interval": probe.interval, "threshold": fewer} if {
	# One lost packet is no failure.
	fewer := floor(limit.seconds / probe.interval)
	fewer > 1
} else := {"interval": 10, "threshold": 3}
