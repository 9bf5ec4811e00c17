package regionlint.rules.session.sticky_test

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.session.sticky as rule

_entry := build.entry("aws_route53_record.us", ["eu-west-1", "us-east-1"])

_group := {
	"address": "aws_lb_target_group.web", "root": ".", "attribute": "stickiness[0]",
	"region": "us-east-1", "region_status": "known", "by": "lb_cookie", "seconds": 3600,
	"switch": ["stickiness", "enabled"], "entry": _entry,
}

_led := finding.at(_entry, "app.example.com leads users to eu-west-1 and us-east-1")

_loses := concat("", [
	"app.example.com spreads users over eu-west-1 and us-east-1, ",
	"and one who is sent to another region loses what that target remembers.",
])

test_fires_on_a_target_group if {
	message := concat(" ", [
		"aws_lb_target_group.web in us-east-1 keeps each user on one target (lb_cookie, 1 h).", _loses,
	])
	found := rule.findings with input as build.system({"sticky": [_group]})
	found == {object.union(finding.at(_group, message), {
		"trace": [_led],
		"fix": finding.suggest_attribute(_group, ["stickiness", "enabled"], false),
	})}
}

test_fires_on_a_policy_without_a_fix if {
	policy := object.remove(_group, ["attribute", "seconds", "by", "switch"])
	message := concat(" ", ["aws_lb_target_group.web in us-east-1 keeps each user on one target.", _loses])
	found := rule.findings with input as build.system({"sticky": [policy]})
	found == {object.union(finding.at(policy, message), {"trace": [_led]})}
}

test_fires_on_what_the_rule_files_say if {
	policy := object.remove(_group, ["seconds", "switch", "entry"])
	model := {"value": "active-active", "source": build.source(3)}
	message := concat(" ", [
		"aws_lb_target_group.web in us-east-1 keeps each user on one target (lb_cookie).",
		"The rule files say active-active, and a user who is sent to another region loses what that target remembers.",
	])
	found := rule.findings with input as build.stating({"sticky": [policy]}, {"model": model})
	found == {object.union(finding.at(policy, message), {
		"trace": [finding.quoted(build.source(3), "the regions are declared active-active")],
	})}
}

test_quiet_without_sticky_settings if {
	rule.findings == set() with input as build.system({"entries": [_entry]})
}

# A switch that is not known makes no setting of the list.
test_unknown_switches_are_not_listed if {
	rule.findings == set() with input as build.system({"entries": [_entry], "sticky": []})
}
