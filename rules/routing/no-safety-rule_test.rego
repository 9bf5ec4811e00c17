package regionlint.rules.routing["no-safety-rule_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.routing["no-safety-rule"] as rule

_us := build.routing_control("aws_route53recoverycontrolconfig_routing_control.us", ["us-east-1"], {})

_eu := build.routing_control("aws_route53recoverycontrolconfig_routing_control.eu", [], {})

_panel(fields) := build.control_panel(
	"aws_route53recoverycontrolconfig_control_panel.shop", [_us, _eu],
	fields,
)

_safety(fields) := object.union(
	{
		"address": "aws_route53recoverycontrolconfig_safety_rule.r", "root": ".", "kind": "assertion",
		"type": "ATLEAST", "threshold": 0, "inverted": false, "keeps_one": false, "controls": [_us.address], "unknown": [],
	},
	fields,
)

_found(panel) := findings if {
	findings := rule.findings with input as build.system({"control_panels": [panel]})
}

_says(panel, name, rules) := object.union(
	finding.at(panel, sprintf(
		"%s has 2 routing controls for regions (%s and %s) and no safety rule of type ATLEAST. %s",
		[name, _us.address, _eu.address, "One change can switch all of them off, and then no region gets users."],
	)),
	{"trace": array.concat(
		[
			finding.at(_us, sprintf("%s switches us-east-1", [_us.address])),
			finding.at(_eu, sprintf("%s switches a region, as its name says", [_eu.address])),
		],
		rules,
	)},
)

test_fires_without_a_rule if {
	panel := _panel({})
	_found(panel) == {_says(panel, sprintf("The control panel %s", [panel.address]), [])}
}

test_fires_on_the_default_panel_of_a_cluster if {
	panel := _panel({"default": true, "address": "aws_route53recoverycontrolconfig_cluster.c"})
	_found(panel) == {_says(panel, sprintf("The default control panel of the cluster %s", [panel.address]), [])}
}

test_fires_with_rules_that_keep_nothing_on if {
	every fields, why in _idle_rules {
		kept := _safety(fields)
		panel := _panel({"safety_rules": [kept]})
		step := finding.at(kept, sprintf("%s %s", [kept.address, why]))
		_found(panel) == {_says(panel, sprintf("The control panel %s", [panel.address]), [step])}
	}
}

_idle_rules := {
	{"kind": "gating"}: "is a gating rule: it says who may change controls, and not what has to be left",
	{"inverted": true}: "is inverted: it asserts that controls are off",
	{}: "has threshold 0: all controls may be off",
}

test_quiet_where_a_rule_keeps_one_on if {
	_found(object.remove(_panel({"safety_rules": [_safety({"keeps_one": true})]}), ["unguarded"])) == set()
}

test_unknown_controls_are_no_fault if {
	_found(object.remove(_panel({"complete": false}), ["unguarded"])) == set()
}
