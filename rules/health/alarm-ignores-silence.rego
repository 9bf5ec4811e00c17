# METADATA
# title: Silence that is taken for health
# description: |
#   A region that is down sends no metrics. An alarm with `treat_missing_data = "notBreaching"` takes that for health
#   and stays in OK; a health check with `insufficient_data_health_status = "Healthy"` does the same with an alarm that
#   has no data. So the failover that goes by it is set off by a slow region, and never by a dead one. In the outages of
#   us-east-1 of November 2020 and December 2021, CloudWatch itself was late or silent.
# custom:
#   level: warning
#   remediation: |
#     Set `treat_missing_data = "breaching"` on the alarm, and `insufficient_data_health_status = "Unhealthy"` on the
#     health check. For a metric that is silent in good times too, such as a count of errors, watch another one that is
#     not: requests, or healthy hosts. No fix is offered there, as `breaching` would set it off whenever all is well.
#   sources:
#     - 'Amazon CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data"'
#     - 'Amazon Route 53 API Reference, "HealthCheckConfig": InsufficientDataHealthStatus'
#     - 'AWS Post-Event Summaries: Amazon Kinesis, 25 November 2020; us-east-1, 7 December 2021'
#   since: 0.1.0
#   needs:
#     - topology.silences
#   fixable: true
package regionlint.rules.health["alarm-ignores-silence"]

import data.regionlint.lib.finding

findings contains object.union(finding.on(silence, silence.attribute, message), details) if {
	some silence in input.topology.silences
	facts := _kinds[silence.kind]
	message := sprintf("%s %s. A region that is down sends none, so %s%s.", [
		silence.address, facts.says, _consequence(silence), _aside(silence),
	])
	steps := [finding.at(move, sprintf(_goes[_kind(move)], [move.address])) | some move in silence.moves]
	details := object.union({"trace": steps}, _fix(silence, facts))
}

# A metric that is silent in good times too would set it off then.
_fix(silence, facts) := {"fix": finding.suggest_attribute(silence, [silence.attribute], facts.remedy)} if {
	not silence.quiet
} else := {}

_aside(silence) := sprintf("; %s has no data in good times either, so only another metric can tell the two apart", [
	silence.quiet,
])

_aside(silence) := "" if not silence.quiet

_kinds := {
	"alarm": {"says": "treats missing data as healthy (notBreaching)", "remedy": "breaching"},
	"health-check": {"says": "passes while its alarm has no data", "remedy": "Unhealthy"},
}

_consequence(silence) := sprintf("%s stays healthy", [silence.moves[0].address]) if {
	silence.moves[0].does == "health-check"
}

_consequence(silence) := sprintf("%s is never triggered", [silence.moves[0].address]) if {
	not silence.moves[0].does in {"health-check", "record"}
}

_consequence(silence) := "users are still sent there" if silence.kind == "health-check"

_kind(move) := move.does if move.does in {"health-check", "record"}

_kind(move) := "failover" if not move.does in {"health-check", "record"}

_goes := {
	"health-check": "%s is healthy as long as the alarm is not in ALARM",
	"record": "%s uses it",
	"failover": "%s is triggered by it",
}
