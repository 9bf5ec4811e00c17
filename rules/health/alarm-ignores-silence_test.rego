package regionlint.rules.health["alarm-ignores-silence_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.health["alarm-ignores-silence"] as alarm_ignores_silence

_alarm(move) := {
	"address": "aws_cloudwatch_metric_alarm.it", "root": ".", "attribute": "treat_missing_data",
	"kind": "alarm", "moves": [move],
}

_move(address, does) := {"address": address, "root": ".", "does": does}

_findings(silence) := found if {
	found := alarm_ignores_silence.findings with input as build.system({"silences": [silence]})
}

_expected(consequence, address, goes) := {{
	"address": "aws_cloudwatch_metric_alarm.it",
	"root": ".",
	"attribute": "treat_missing_data",
	"message": concat(" ", [
		"aws_cloudwatch_metric_alarm.it treats missing data as healthy (notBreaching).",
		sprintf("A region that is down sends none, so %s.", [consequence]),
	]),
	"trace": [{"address": address, "root": ".", "message": sprintf("%s %s", [address, goes])}],
	"fix": finding.suggest_attribute(_alarm({}), ["treat_missing_data"], "breaching"),
}}

test_fires_on_an_alarm_behind_a_health_check if {
	_findings(_alarm(_move("aws_route53_health_check.it", "health-check"))) == _expected(
		"aws_route53_health_check.it stays healthy",
		"aws_route53_health_check.it",
		"is healthy as long as the alarm is not in ALARM",
	)
}

test_fires_on_an_alarm_behind_a_failover if {
	_findings(_alarm(_move("aws_lambda_function.failover", "promotes a database"))) == _expected(
		"aws_lambda_function.failover is never triggered",
		"aws_lambda_function.failover",
		"is triggered by it",
	)
}

test_fires_without_a_fix_on_a_metric_that_is_silent_in_good_times if {
	silence := object.union(_alarm(_move("aws_lambda_function.failover", "fails over")), {"quiet": "HTTPCode_ELB_5XX_Count"})
	some found in _findings(silence)
	contains(found.message, "is never triggered; HTTPCode_ELB_5XX_Count has no data in good times either, so only another metric")
	not "fix" in object.keys(found)
}

test_fires_on_a_health_check if {
	silence := {
		"address": "aws_route53_health_check.it", "root": ".", "attribute": "insufficient_data_health_status",
		"kind": "health-check", "moves": [_move("aws_route53_record.it", "record")],
	}
	_findings(silence) == {{
		"address": "aws_route53_health_check.it",
		"root": ".",
		"attribute": "insufficient_data_health_status",
		"message": concat(" ", [
			"aws_route53_health_check.it passes while its alarm has no data.",
			"A region that is down sends none, so users are still sent there.",
		]),
		"trace": [{
			"address": "aws_route53_record.it", "root": ".",
			"message": "aws_route53_record.it uses it",
		}],
		"fix": finding.suggest_attribute(silence, ["insufficient_data_health_status"], "Unhealthy"),
	}}
	_findings(object.union(silence, {"moves": []})) != set()
}

test_quiet_where_nothing_takes_silence_for_health if {
	found := alarm_ignores_silence.findings with input as build.system({"silences": []})
	found == set()
}

test_unknown_treatment if {
	alarm := {"address": "aws_cloudwatch_metric_alarm.it", "root": ".", "unknown": ["treat_missing_data"]}
	found := alarm_ignores_silence.findings with input as build.system({"alarms": [alarm]})
	found == set()
}
