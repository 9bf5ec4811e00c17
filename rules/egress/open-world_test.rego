package regionlint.rules.egress["open-world_test"]

import data.regionlint.lib.build
import data.regionlint.rules.egress["open-world"] as open_world

_guards_database := build.egress("aws_security_group.db", {"attached_datastores": ["aws_db_instance.orders"]})

_guards_service := build.egress("aws_security_group.app", {"attached_workloads": ["aws_ecs_service.api"]})

_https := {"protocol": "tcp", "from_port": 443, "to_port": 443, "all_ports": false}

_denial := {"kind": "deny", "cidrs": ["0.0.0.0/0"], "source": build.source(5)}

_tags := {"kind": "tags", "tags": ["cost-center"], "source": build.source(6)}

_stays := {"subject": "EU data", "match": {"all": false}, "allow": ["eu-west-1"], "source": build.source(7)}

_findings(rules, facts) := found if {
	found := open_world.findings with input as build.stating({"egress": rules}, facts)
}

_in_one_region(rules, facts) := found if {
	document := object.union(
		build.stating({"egress": rules}, facts),
		{"system": {"name": "shop", "roots": ["."], "clouds": ["aws"], "multi_region": false}},
	)
	found := open_world.findings with input as document
}

_finding(group, user, traffic) := {
	"address": group,
	"root": ".",
	"message": concat(" ", [
		sprintf("%s lets %s from %s in us-east-1 out to 0.0.0.0/0.", [group, traffic, user]),
		"Nothing stops data on its way to another region or network.",
	]),
	"trace": [_is_behind(user)],
}

_is_behind(user) := {"address": user, "root": ".", "message": sprintf("%s is behind it", [user])}

_quoted(line, message) := {"file": "CLAUDE.md", "line": line, "message": message}

_database_is_open := _finding("aws_security_group.db", "aws_db_instance.orders", "all traffic")

_service_is_open := _finding("aws_security_group.app", "aws_ecs_service.api", "all traffic")

_with_step(finding, step) := object.union(finding, {"trace": array.concat(finding.trace, [step])})

_denied(finding) := object.union(
	_with_step(finding, _quoted(5, "The rule files deny open egress")),
	{"statement": build.source(5)},
)

_note(ports) := object.union(
	_denied({
		"address": "aws_security_group.app",
		"root": ".",
		"message": concat(" ", [
			sprintf("aws_security_group.app lets %s from aws_ecs_service.api in us-east-1 out to 0.0.0.0/0.", [ports]),
			"The rule files say that nothing goes there.",
		]),
		"trace": [_is_behind("aws_ecs_service.api")],
	}),
	{"level": "note"},
)

test_fires_on_a_datastore_in_several_regions if {
	_findings([_guards_database, _guards_service], {}) == {_database_is_open}
}

test_fires_on_ipv6_and_on_either_spelling if {
	every cidr in {"::/0", "0::/0"} {
		message := replace(_database_is_open.message, "0.0.0.0/0", cidr)
		_findings([object.union(_guards_database, {"cidrs": [cidr], "open": [cidr]})], {}) == {object.union(
			_database_is_open,
			{"message": message},
		)}
	}
}

test_fires_once_for_both_families if {
	message := replace(_database_is_open.message, "0.0.0.0/0", "0.0.0.0/0 and ::/0")
	ranges := {"cidrs": ["10.0.0.0/8", "0.0.0.0/0", "::/0"], "open": ["0.0.0.0/0", "::/0"]}
	rule := object.union(_guards_database, ranges)
	_findings([rule], {}) == {object.union(_database_is_open, {"message": message})}
}

test_fires_on_every_port_of_a_protocol if {
	rule := object.union(_guards_database, {"protocol": "tcp", "from_port": 0, "to_port": 65535})
	_findings([rule], {}) == {_finding("aws_security_group.db", "aws_db_instance.orders", "all TCP traffic")}
}

test_fires_on_the_block_of_an_inline_rule if {
	rule := object.union(_guards_database, {"attribute": "egress[1]"})
	_findings([rule], {}) == {object.union(_database_is_open, {"attribute": "egress[1]"})}
}

test_fires_on_a_workload_where_egress_is_denied if {
	facts := {"egress": [_tags, _denial]}
	_findings([_guards_service], facts) == {_denied(_service_is_open)}
	_in_one_region([_guards_service], facts) == {_denied(_service_is_open)}
}

test_fires_on_a_workload_where_egress_is_limited if {
	_in_one_region([_guards_service], {"egress": [_tags]}) == {_with_step(
		_service_is_open,
		_quoted(6, "The rule files limit egress"),
	)}
}

test_fires_where_data_has_to_stay if {
	step := _quoted(7, "The rule files say where data has to stay")
	found := _in_one_region([_guards_service, _guards_database], {"residency": [_stays]})
	found == {_with_step(_service_is_open, step), _with_step(_database_is_open, step)}
}

test_fires_as_note_on_ports_where_egress_is_denied if {
	facts := {"egress": [_denial]}
	_findings([object.union(_guards_service, _https)], facts) == {_note("TCP port 443")}
	high := {"protocol": "17", "from_port": 1024, "to_port": 2048, "all_ports": false}
	_findings([object.union(_guards_service, high)], facts) == {_note("UDP ports 1024 to 2048")}
}

test_fires_with_the_first_of_many if {
	users := ["aws_instance.web[0]", "aws_instance.web[1]", "aws_instance.web[2]", "aws_instance.web[3]"]
	rule := object.union(_guards_service, {"attached_workloads": users})
	some found in _findings([rule], {"residency": [_stays]})
	contains(found.message, "aws_instance.web[0], aws_instance.web[1], aws_instance.web[2] and 1 more in us-east-1")
	count(found.trace) == 4
}

test_quiet_on_a_workload_without_statement if {
	_findings([_guards_service], {}) == set()
}

test_quiet_in_one_region_without_statement if {
	_in_one_region([_guards_database], {"rto": {"seconds": 60, "comparator": "<", "source": build.source(3)}}) == set()
}

test_quiet_on_a_rule_that_nothing_uses if {
	_findings([build.egress("aws_security_group.spare", {})], {"egress": [_denial]}) == set()
}

test_quiet_on_named_destinations if {
	every cidrs in {[], ["10.0.0.0/8"], ["2001:db8::/32"]} {
		rule := object.union(object.remove(_guards_database, ["open"]), {"cidrs": cidrs})
		_findings([rule], {"egress": [_denial]}) == set()
	}
}

test_quiet_on_named_ports if {
	rules := [object.union(_guards_database, _https), object.union(_guards_service, _https)]
	_findings(rules, {}) == set()
	_findings(rules, {"egress": [_tags], "residency": [_stays]}) == set()
}

test_quiet_on_named_ports_where_other_egress_is_denied if {
	elsewhere := object.union(_denial, {"cidrs": ["203.0.113.0/24"]})
	_findings([object.union(_guards_service, _https)], {"egress": [elsewhere]}) == set()
}

test_unknown_destinations_are_not_the_world if {
	rule := object.union(object.remove(_guards_database, ["open"]), {"cidrs": [], "unknown": ["cidr_blocks"]})
	_findings([rule], {}) == set()
}

test_unknown_protocol_or_port_is_not_every_port if {
	limited := {"all_ports": false, "from_port": 443, "to_port": 443, "unknown": ["protocol"]}
	rule := object.union(object.remove(_guards_database, ["protocol"]), limited)
	_findings([rule], {}) == set()
	_findings([rule], {"egress": [_denial]}) == set()
	ports := {"all_ports": false, "protocol": "tcp", "unknown": ["from_port", "to_port"]}
	_findings([object.union(_guards_database, ports)], {"egress": [_denial]}) == set()
}

test_unknown_region_is_left_out if {
	rule := object.union(object.remove(_guards_database, ["region"]), {"region_status": "unknown"})
	message := replace(_database_is_open.message, " in us-east-1", "")
	_findings([rule], {}) == {object.union(_database_is_open, {"message": message})}
}

_idle(kinds, rules, facts) := found if {
	stores := [{"address": "aws_db_instance.orders", "root": ".", "kind": kind} | some kind in kinds]
	found := open_world.findings with input as build.stating({"egress": rules, "datastores": stores}, facts)
}

test_fires_as_a_note_on_what_opens_no_connection if {
	some found in _idle(["cache"], [_guards_database], {})
	found.level == "note"
	endswith(found.message, "What is behind it only answers requests and does not need that.")
}

test_fires_as_a_warning_on_what_does_or_where_the_rule_files_say_so if {
	_idle(["relational"], [_guards_database], {}) == {_database_is_open}
	some found in _idle(["cache"], [_guards_database], {"residency": [_stays]})
	not found.level
}
