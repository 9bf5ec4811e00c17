package regionlint.rules.egress["cost-unmonitored_test"]

import data.regionlint.lib.build
import data.regionlint.rules.egress["cost-unmonitored"] as cost_unmonitored

_replica := build.transfer("aws_db_instance.replica", {})

_peering := build.transfer("aws_vpc_peering_connection.tokyo", {
	"attribute": "peer_vpc_id", "kind": "peering", "how": "VPC peering", "from": "aws_vpc.main", "to": "aws_vpc.tokyo",
	"source": {"address": "aws_vpc_peering_connection.tokyo", "root": ".", "attribute": "peer_vpc_id"},
	"to_region": "ap-northeast-1", "both_ways": true, "back_usd_per_gb": 0.09,
})

_findings(paths, facts) := found if {
	found := cost_unmonitored.findings with input as build.stating({"transfers": paths}, facts)
}

_one := {
	"address": "aws_db_instance.orders",
	"root": ".",
	"message": concat(" ", [
		"One path carries data to another region: us-east-1 to eu-west-1 at USD 0.02/GB.",
		"Nothing in the code watches what that costs: no budget and no anomaly monitor.",
	]),
	"trace": [{
		"address": "aws_db_instance.replica", "root": ".", "attribute": "replicate_source_db",
		"message": "RDS cross-region read replica from us-east-1 to eu-west-1",
	}],
}

_budget := {"kind": "budget", "source": build.source(4)}

_tags := {"kind": "tags", "tags": ["team"], "source": build.source(5)}

_with(step, rest) := object.union_n([_one, {"level": "warning", "trace": array.concat(_one.trace, [step])}, rest])

test_fires_as_a_note if {
	_findings([_replica], {}) == {_one}
}

test_fires_once_with_all_paths if {
	some found in _findings([_replica, _peering], {})
	found.message == concat(" ", [
		"2 paths carry data to another region: us-east-1 to ap-northeast-1 at USD 0.02/GB",
		"and us-east-1 to eu-west-1 at USD 0.02/GB.",
		"Nothing in the code watches what that costs: no budget and no anomaly monitor.",
	])
	[step.message | some step in found.trace] == [
		"RDS cross-region read replica from us-east-1 to eu-west-1",
		"VPC peering from us-east-1 to ap-northeast-1",
	]
	count(_findings([_replica, _peering], {})) == 1
}

test_fires_as_a_warning_where_a_budget_is_asked_for if {
	step := {"file": "CLAUDE.md", "line": 4, "message": "The rule files ask for a budget"}
	_findings([_replica], {"egress": [_tags, _budget]}) == {_with(step, {"statement": build.source(4)})}
}

test_fires_as_a_warning_where_egress_is_limited if {
	step := {"file": "CLAUDE.md", "line": 5, "message": "The rule files limit egress"}
	_findings([_replica], {"egress": [_tags]}) == {_with(step, {})}
}

test_quiet_where_costs_are_watched if {
	_findings([object.remove(_replica, ["unwatched"])], {"egress": [_budget]}) == set()
}

test_quiet_without_paths if {
	_findings([], {"egress": [_budget]}) == set()
}

test_unknown_price_is_left_out if {
	path := object.remove(_replica, ["usd_per_gb"])
	message := replace(_one.message, " at USD 0.02/GB", "")
	_findings([path], {}) == {object.union(_one, {"message": message})}
}

test_fires_with_the_provider_where_the_region_is_not_known if {
	path := object.union(_replica, {"from_region": "provider aws", "to_region": "provider aws.copy", "usd_per_gb": 0})
	some found in _findings([object.remove(path, ["usd_per_gb"])], {})
	startswith(found.message, concat(" ", [
		"One path carries data to another region: the region of provider aws to the region of provider aws.copy.",
		"Nothing",
	]))
}
