package regionlint.rules.health["invalid-settings_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.health["invalid-settings"] as invalid_settings

_address := "aws_route53_health_check.it"

_check(fields) := build.health_check(_address, fields)

_findings(check) := found if {
	found := invalid_settings.findings with input as build.system({"health_checks": [check]})
}

# The only finding on a check with one fault.
_found(fault, fields) := found if {
	some found in _findings(_check(object.union({"faults": [fault]}, fields)))
}

_refused := "Terraform cannot create the check, so nothing is checked."

_says(message) := concat(" ", [_address, message, _refused])

test_fires_without_a_type_and_says_who_relies_on_it if {
	_findings(_check({"faults": [{"what": "no-type"}], "used_by": ["aws_route53_record.it"]})) == {{
		"address": _address,
		"root": ".",
		"attribute": "",
		"message": concat(" ", [
			"aws_route53_health_check.it has no type, and there is no default.",
			"Terraform refuses the plan, so nothing is checked.",
		]),
		"trace": [{
			"address": "aws_route53_record.it",
			"root": ".",
			"message": "aws_route53_record.it uses it",
		}],
	}}
}

test_fires_on_an_interval if {
	every pair in [[5, 10], [19, 10], [20, 30], [60, 30]] {
		_findings(_check({"faults": [{"what": "interval", "attribute": "request_interval", "number": pair[0]}]})) == {{
			"address": _address,
			"root": ".",
			"attribute": "request_interval",
			"message": _says(sprintf("checks every %d s, and Route 53 accepts 10 s or 30 s only.", [pair[0]])),
			"trace": [],
			"fix": finding.suggest_attribute(_check({}), ["request_interval"], pair[1]),
		}}
	}
}

test_fires_on_a_threshold if {
	every pair in [[0, 1], [11, 10], [2.5, 2]] {
		found := _found({"what": "threshold", "attribute": "failure_threshold", "number": pair[0]}, {})
		found.message == _says(sprintf("asks for %v failures, and Route 53 accepts 1 to 10.", [pair[0]]))
		found.fix == finding.set_attribute(_check({}), ["failure_threshold"], pair[1])
	}
}

test_fires_on_what_route_53_refuses if {
	cases := {
		"has checkers in eu-west-1 and us-east-1, and Route 53 asks for three regions or more.": {
			"what": "few-regions", "attribute": "regions", "names": ["eu-west-1", "us-east-1"],
		},
		"is to check from eu-central-1, where Route 53 has no checkers.": {
			"what": "no-checkers", "attribute": "regions", "names": ["eu-central-1"],
		},
		"is a check of an endpoint (HTTPS) and has neither fqdn nor ip_address.": {"what": "no-endpoint"},
		"is a check of an endpoint (HTTPS) and its fqdn is empty.": {"what": "no-endpoint", "attribute": "fqdn"},
		"has a resource_path, and a TCP check only opens a connection.": {
			"what": "not-for-tcp", "attribute": "resource_path",
		},
		"is of the type ICMP, which Route 53 does not have.": {
			"what": "no-such-type", "attribute": "type", "names": ["ICMP"],
		},
		"looks for a string (HTTPS) and has no search_string.": {"what": "no-search-string"},
		"follows a routing control and has no routing_control_arn.": {"what": "no-control"},
		"has aws_route53_health_check.all among its children, and no calculated check can be a child of another.": {
			"what": "calculated-children", "attribute": "child_healthchecks", "names": ["aws_route53_health_check.all"],
		},
		"follows a CloudWatch alarm and has no cloudwatch_alarm_name and cloudwatch_alarm_region.": {
			"what": "no-alarm", "names": ["cloudwatch_alarm_name", "cloudwatch_alarm_region"],
		},
	}
	every message, fault in cases {
		found := _found(fault, {})
		found.message == _says(message)
		found.attribute == object.get(fault, "attribute", "")
	}
}

test_fires_on_a_calculated_check_that_always_passes if {
	found := _found({"what": "always-passes", "attribute": "child_health_threshold", "number": 0}, {})
	found.message == concat(" ", [
		_address, "asks for 0 healthy children. It always passes, so it notices no failure.",
	])
	found.fix == finding.suggest_attribute(_check({}), ["child_health_threshold"], 1)
}

test_fires_on_a_calculated_check_that_never_passes if {
	fault := {"what": "never-passes", "attribute": "child_health_threshold", "number": 3}
	found := _found(fault, {"child_count": 2})
	found.message == concat(" ", [
		_address, "asks for 3 healthy children and has 2, so it never passes.",
		"Route 53 treats what uses it as failed from the start.",
	])
	found.fix == finding.suggest_attribute(_check({}), ["child_health_threshold"], 2)
}

test_fires_on_a_calculated_check_without_children if {
	found := _found({"what": "no-children"}, {})
	found.message == concat(" ", [
		_address, "is a calculated check without child_healthchecks.",
		"Its state never changes, so it notices no failure.",
	])
}

test_fires_on_an_alarm_that_route_53_cannot_follow if {
	alarm := {"address": "aws_cloudwatch_metric_alarm.lag", "root": "."}
	traits := ["has a period of 10 s", "counts 2 of 3 periods"]
	fault := {"what": "unusable-alarm", "attribute": "cloudwatch_alarm_name", "names": traits}
	_findings(_check({"alarm": alarm, "faults": [fault]})) == {{
		"address": _address,
		"root": ".",
		"attribute": "cloudwatch_alarm_name",
		"message": concat(" ", [
			_address, "follows aws_cloudwatch_metric_alarm.lag,",
			"which has a period of 10 s and counts 2 of 3 periods.",
			"Route 53 cannot use such an alarm, so nothing is checked.",
		]),
		"trace": [{
			"address": "aws_cloudwatch_metric_alarm.lag",
			"root": ".",
			"message": "aws_cloudwatch_metric_alarm.lag has a period of 10 s and counts 2 of 3 periods",
		}],
	}}
}

test_fires_on_each_fault if {
	faults := [{"what": "no-type"}, {"what": "interval", "attribute": "request_interval", "number": 20}]
	{found.attribute | some found in _findings(_check({"faults": faults}))} == {"", "request_interval"}
}

test_fires_with_the_statement_on_health_checks if {
	facts := {"health_check": {"interval_seconds": 10, "source": build.source(5)}}
	found := invalid_settings.findings with input as build.stating(
		{"health_checks": [_check({"faults": [{"what": "no-type"}]})]},
		facts,
	)
	{f.statement | some f in found} == {build.source(5)}
}

test_quiet_on_what_route_53_accepts if {
	_findings(_check({})) == set()
}

test_unknown_settings if {
	_findings(_check({"unknown": ["fqdn", "type"]})) == set()
}
