# METADATA
# title: A health check that Route 53 refuses, or that tells nothing
# description: |
#   Route 53 accepts a health check with certain settings only: a `type`; a `request_interval` of 10 or 30 s (30 where
#   none is set); a `failure_threshold` of 1 to 10; checkers in three or more of its eight regions, or in all of them
#   where none is set; an `fqdn` or an `ip_address` for a check of an endpoint; the string for a check that looks for
#   one; no path and no search string for TCP; for a CloudWatch alarm, its name and region, and an alarm of standard
#   resolution, with a plain statistic, no metric math and all periods counting; for a routing control, its ARN; no
#   calculated check among the children of another. With other settings the check is never created, and what relies on
#   it neither.
#
#   A calculated check is accepted with settings that make it useless: with a threshold of 0 it always passes, and with
#   one above the number of its children it never does.
#
#   What is not set has a default, except for the type and the endpoint, and is no finding. Neither is an endpoint that
#   is empty as the default of a variable of the root: those who apply the root give it.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Set the argument to a value that Route 53 accepts. For an endpoint:
#     `type = "HTTPS"`, `fqdn`, `resource_path`, `request_interval = 10`, `failure_threshold = 3`.
#   sources:
#     - 'Amazon Route 53 API Reference, "HealthCheckConfig"'
#     - 'Amazon Route 53 API Reference, "AlarmIdentifier"'
#     - 'Amazon Route 53 Developer Guide, "Values that you specify when you create or update health checks"'
#     - 'Terraform AWS provider, "aws_route53_health_check"'
#   since: 0.1.0
#   needs:
#     - topology.health_checks.faults
#   fixable: true
#   breaks:
#     - health_check
package regionlint.rules.health["invalid-settings"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.on(check, object.get(fault, "attribute", ""), message), details) if {
	some check in input.topology.health_checks
	some fault in check.faults
	message := sprintf("%s %s", [check.address, _says(check, fault)])
	trace := array.concat(_alarm(check, fault), _users(check))
	details := object.union_n([{"trace": trace}, _statement, _fix(check, fault)])
}

# A check that is never created, or tells nothing, is not the declared one.
_statement := {"statement": input.intent.health_check.source}

_statement := {} if not input.intent.health_check

_users(check) := [finding.at({"address": address, "root": check.root}, sprintf("%s uses it", [address])) |
	some address in check.used_by
]

_alarm(check, fault) := [finding.at(check.alarm, sprintf("%s %s", [check.alarm.address, words.list(fault.names)]))] if {
	fault.what == "unusable-alarm"
} else := []

_says(check, fault) := sprintf("%s Terraform cannot create the check, so nothing is checked.", [
	_refused(check, fault),
])

_says(check, fault) := _useless(check, fault)

_refused(_, fault) := sprintf("checks every %v s, and Route 53 accepts 10 s or 30 s only.", [fault.number]) if {
	fault.what == "interval"
}

_refused(_, fault) := sprintf("asks for %v failures, and Route 53 accepts 1 to 10.", [fault.number]) if {
	fault.what == "threshold"
}

_refused(_, fault) := sprintf("has checkers in %s, and Route 53 asks for three regions or more.", [
	words.list(fault.names),
]) if {
	fault.what == "few-regions"
}

_refused(_, fault) := sprintf("is to check from %s, where Route 53 has no checkers.", [words.list(fault.names)]) if {
	fault.what == "no-checkers"
}

_refused(check, fault) := sprintf("is a check of an endpoint (%s) and %s.", [check.type, _missing(fault)]) if {
	fault.what == "no-endpoint"
}

_refused(_, fault) := sprintf("has a %s, and a TCP check only opens a connection.", [fault.attribute]) if {
	fault.what == "not-for-tcp"
}

_refused(_, fault) := sprintf("follows a CloudWatch alarm and has no %s.", [words.list(fault.names)]) if {
	fault.what == "no-alarm"
}

_refused(_, fault) := sprintf("is of the type %s, which Route 53 does not have.", [words.list(fault.names)]) if {
	fault.what == "no-such-type"
}

_refused(check, fault) := sprintf("looks for a string (%s) and has no search_string.", [check.type]) if {
	fault.what == "no-search-string"
}

_refused(_, fault) := "follows a routing control and has no routing_control_arn." if {
	fault.what == "no-control"
}

_refused(_, fault) := sprintf("has %s among its children, and no calculated check can be a child of another.", [
	words.list(fault.names),
]) if {
	fault.what == "calculated-children"
}

_missing(fault) := sprintf("its %s is empty", [fault.attribute])

_missing(fault) := "has neither fqdn nor ip_address" if not fault.attribute

_useless(_, fault) := "has no type, and there is no default. Terraform refuses the plan, so nothing is checked." if {
	fault.what == "no-type"
}

_useless(_, fault) := "is a calculated check without child_healthchecks. Its state never changes, so it notices no failure." if {
	fault.what == "no-children"
}

_useless(_, fault) := "asks for 0 healthy children. It always passes, so it notices no failure." if {
	fault.what == "always-passes"
}

_useless(check, fault) := sprintf("asks for %v healthy children and has %v, so it never passes. %s", [
	fault.number, check.child_count,
	"Route 53 treats what uses it as failed from the start.",
]) if {
	fault.what == "never-passes"
}

_useless(check, fault) := sprintf("follows %s, which %s. Route 53 cannot use such an alarm, so nothing is checked.", [
	check.alarm.address, words.list(fault.names),
]) if {
	fault.what == "unusable-alarm"
}

# The nearest figure that Route 53 accepts. Another interval makes a new check.
_fix(check, fault) := {"fix": finding.suggest_attribute(check, ["request_interval"], _interval(fault.number))} if {
	fault.what == "interval"
} else := {"fix": finding.set_attribute(check, ["failure_threshold"], min([10, max([1, floor(fault.number)])]))} if {
	fault.what == "threshold"
} else := {"fix": finding.suggest_attribute(check, ["child_health_threshold"], 1)} if {
	fault.what == "always-passes"
} else := {"fix": finding.suggest_attribute(check, ["child_health_threshold"], check.child_count)} if {
	fault.what == "never-passes"
} else := {}

_interval(seconds) := 10 if seconds < 20

_interval(seconds) := 30 if seconds >= 20
