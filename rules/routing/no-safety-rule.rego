# METADATA
# title: Routing controls that can all be off at once
# description: |
#   A routing control of Amazon Application Recovery Controller is a switch: its health check is healthy while it is on,
#   and Route 53 sends users to the records behind it. A change can switch several at once, and nothing looks at what is
#   left. With two or more controls for regions and no safety rule that keeps one of them on, a wrong change, or two
#   operators at the same time, switch every region off: an outage by hand, in the minutes when nobody has time to think.
#
#   An assertion rule of type `ATLEAST` with threshold 1 refuses such a change. A gating rule does not: it says who may
#   change, and not what has to be left. A control panel outside the code is not judged.
# custom:
#   level: warning
#   remediation: |
#     Add an `aws_route53recoverycontrolconfig_safety_rule` with all controls of the regions as `asserted_controls` and
#     `rule_config { type = "ATLEAST", threshold = 1, inverted = false }`.
#   sources:
#     - 'Amazon Application Recovery Controller Developer Guide, "Creating safety rules in ARC"'
#     - 'Recovery Control Configuration API Reference, "RuleConfig"'
#   since: 0.1.0
#   needs:
#     - topology.control_panels.unguarded
package regionlint.rules.routing["no-safety-rule"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(panel, message), {"trace": array.concat(_switches(panel), _rules(panel))}) if {
	some panel in input.topology.control_panels
	count(panel.unguarded) > 1
	message := sprintf(
		"%s has %d routing controls for regions (%s) and no safety rule of type ATLEAST. %s",
		[
			_named(panel), count(panel.unguarded), words.list([control.address | some control in panel.unguarded]),
			"One change can switch all of them off, and then no region gets users.",
		],
	)
}

_named(panel) := sprintf("The default control panel of the cluster %s", [panel.address]) if panel.default

_named(panel) := sprintf("The control panel %s", [panel.address]) if not panel.default

_switches(panel) := [finding.at(control, message) |
	some control in panel.unguarded
	message := sprintf("%s switches %s", [control.address, _switched(control)])
]

_switched(control) := words.list(control.regions) if count(control.regions) > 0

_switched(control) := "a region, as its name says" if count(control.regions) == 0

_rules(panel) := [finding.at(rule, sprintf("%s %s", [rule.address, _why(rule)])) | some rule in panel.safety_rules]

_why(rule) := "is a gating rule: it says who may change controls, and not what has to be left" if rule.kind == "gating"

_why(rule) := "is inverted: it asserts that controls are off" if {
	rule.kind != "gating"
	rule.inverted
}

_why(rule) := "has threshold 0: all controls may be off" if {
	rule.kind != "gating"
	not rule.inverted
}
