package regionlint.rules.egress["peering-open_test"]

import data.regionlint.lib.build
import data.regionlint.rules.egress["peering-open"] as peering_open

_group := build.open_peer("aws_security_group.app", {})

_rule := _group.admits[0]

_findings(groups) := found if {
	found := peering_open.findings with input as build.system({"open_peers": groups})
}

_admitting(rule) := build.open_peer("aws_security_group.app", {"admits": [rule]})

_joins(address, message) := {"address": address, "root": ".", "message": message}

_finding(what, side) := {
	"address": "aws_security_group.app",
	"root": ".",
	"message": concat("", [
		sprintf("aws_security_group.app in us-east-1 admits %s, and so from %s. ", [what, side]),
		"Whoever is in that network reaches every port here.",
	]),
	"trace": [
		{
			"address": "aws_security_group.app", "root": ".", "attribute": "ingress[0]",
			"message": sprintf("It admits %s", [what]),
		},
		_joins("aws_vpc_peering_connection.eu", "VPC peering joins the two networks"),
	],
}

_all := "all traffic from 10.1.0.0/16"

test_fires_on_a_group_that_admits_the_other_network if {
	_findings([_group]) == {_finding(_all, "aws_vpc.eu in eu-west-1")}
}

test_fires_on_every_port_of_a_protocol if {
	rule := object.union(_rule, {"protocol": "tcp"})
	_findings([_admitting(rule)]) == {_finding("all TCP traffic from 10.1.0.0/16", "aws_vpc.eu in eu-west-1")}
}

test_fires_where_the_other_network_is_not_in_the_code if {
	rule := object.remove(_rule, ["other"])
	side := "the network in eu-west-1 behind aws_vpc_peering_connection.eu"
	_findings([_admitting(rule)]) == {_finding(_all, side)}
}

test_fires_through_transit_gateways if {
	gateway := {"address": "aws_ec2_transit_gateway_peering_attachment.eu", "root": "."}
	rule := object.union(_rule, {"kind": "transit-gateway", "connection": gateway})
	some found in _findings([_admitting(rule)])
	found.trace[1] == _joins(gateway.address, "A transit gateway peering joins the two networks")
}

test_fires_once_for_a_group_with_two_rules if {
	more := object.union(_rule, {"attribute": "ingress[1]", "from": ["0.0.0.0/0"]})
	group := build.open_peer("aws_security_group.app", {"admits": [_rule, more]})
	some found in _findings([group])
	[step.message | some step in found.trace] == [
		"It admits all traffic from 10.1.0.0/16", "It admits all traffic from 0.0.0.0/0",
		"VPC peering joins the two networks",
	]
	count(_findings([group])) == 1
}

test_quiet_where_no_group_does if {
	_findings([]) == set()
}

test_unknown_region_of_the_group_is_left_out if {
	group := object.union(object.remove(_group, ["region"]), {"region_status": "unknown"})
	expected := _finding(_all, "aws_vpc.eu in eu-west-1")
	message := replace(expected.message, " in us-east-1", "")
	_findings([group]) == {object.union(expected, {"message": message})}
}
