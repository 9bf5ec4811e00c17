package regionlint.rules.parity["stack-drift_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.parity["stack-drift"] as rule

_setting(address) := {"address": address, "root": ".", "attribute": "deletion_protection"}

_deletion := {
	"what": "deletion protection",
	"weaker": _setting("module.eu.aws_db_instance.orders"), "stronger": _setting("module.us.aws_db_instance.orders"),
	"switch": ["deletion_protection"],
}

_drift(fields) := object.union(
	{
		"address": "module.eu.aws_lb.web", "root": ".", "region": "eu-west-1", "region_status": "known",
		"stack": "module.eu", "missing": [], "off": [], "subjects": [".|module.eu.aws_lb.web"],
		"stronger": {
			"address": "module.us.aws_lb.web", "root": ".", "region": "us-east-1", "region_status": "known",
			"stack": "module.us",
		},
	},
	fields,
)

_message(difference) := concat("", [
	"What stands in eu-west-1 (module.eu) mirrors what stands in us-east-1 (module.us), but ", difference,
	". Users who are sent to eu-west-1 do without that.",
])

_stronger(drift) := finding.at(drift.stronger, "module.us stands in us-east-1")

test_fires_on_missing_types if {
	alarm := {"address": "module.us.aws_cloudwatch_metric_alarm.errors", "root": ".", "type": "aws_cloudwatch_metric_alarm"}
	drift := _drift({"missing": [alarm]})
	found := rule.findings with input as build.system({"drifts": [drift]})
	found == {object.union(finding.at(drift, _message("has no aws_cloudwatch_metric_alarm")), {
		"trace": [_stronger(drift), finding.at(alarm, "module.us.aws_cloudwatch_metric_alarm.errors has it")],
		"subjects": drift.subjects,
	})}
}

test_fires_on_a_setting_with_a_fix if {
	drift := _drift({
		"address": _deletion.weaker.address, "attribute": "deletion_protection", "off": [_deletion],
	})
	message := _message("deletion protection of module.eu.aws_db_instance.orders is off")
	found := rule.findings with input as build.system({"drifts": [drift]})
	found == {object.union(finding.at(drift, message), {
		"trace": [
			_stronger(drift),
			finding.at(_deletion.stronger, "deletion protection is on for module.us.aws_db_instance.orders"),
		],
		"subjects": drift.subjects,
		"fix": finding.all([finding.suggest_attribute(_deletion.weaker, ["deletion_protection"], true)]),
	})}
}

# The differences of a stack are one finding, and a lone resource is its own stack.
test_fires_once_on_several_differences if {
	topic := {"address": "aws_sns_topic.us", "root": ".", "type": "aws_sns_topic"}
	backups := object.remove(object.union(_deletion, {"what": "backup"}), ["switch"])
	drift := _drift({"stack": _deletion.weaker.address, "missing": [topic], "off": [backups]})
	message := concat("", [
		"What stands in eu-west-1 (module.eu.aws_db_instance.orders) mirrors what stands in us-east-1 ",
		"(module.us), but has no aws_sns_topic and backup is off. Users who are sent to eu-west-1 do without that.",
	])
	found := rule.findings with input as build.system({"drifts": [drift]})
	{object.get(f, "message", "") | some f in found} == {message}
}

test_quiet_without_differences if {
	rule.findings == set() with input as build.system({"drifts": []})
}

test_unknown_settings_are_no_difference if {
	rule.findings == set() with input as build.system({})
}
