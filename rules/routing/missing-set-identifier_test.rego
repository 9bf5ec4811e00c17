package regionlint.rules.routing["missing-set-identifier_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.routing["missing-set-identifier"] as missing

_bare := build.record("aws_route53_record.tokyo", "latency", "ap-northeast-1", {"unidentified": true})

_judged(members, fields) := found if {
	document := object.union(
		build.system({"routes": [build.route("latency", members)]}),
		{"resources": {"aws_route53_record": [object.union(build.resource(member.address, "", {}), fields) |
			some member in members
		]}},
	)
	found := missing.findings with input as document
}

_message(address) := sprintf("%s is a latency record for app.example.com without a set_identifier. %s", [
	address,
	"Route 53 tells records of one name apart by it and refuses a record without, so this one cannot be created.",
])

_finding(member, fix) := object.union(
	{"address": member.address, "root": ".", "message": _message(member.address)},
	{"fix": fix},
)

test_fires_with_the_name_of_the_resource_as_identifier if {
	fix := finding.suggest_attribute({"root": ".", "address": _bare.address}, ["set_identifier"], "tokyo")
	_judged([_bare], {}) == {_finding(_bare, fix)}
}

test_fires_with_the_key_as_identifier if {
	keyed := object.union(_bare, {"address": "aws_route53_record.api[\"eu\"]"})
	fix := finding.suggest_expression({"root": ".", "address": keyed.address}, ["set_identifier"], "each.key")
	_judged([keyed], {"key": "eu"}) == {_finding(keyed, fix)}
}

test_fires_with_the_index_as_identifier if {
	keyed := object.union(_bare, {"address": "aws_route53_record.api[1]"})
	fix := finding.suggest_expression(
		{"root": ".", "address": keyed.address},
		["set_identifier"], "\"api-${count.index}\"",
	)
	_judged([keyed], {"key": 1, "name": "api"}) == {_finding(keyed, fix)}
}

# A module can be called once per region: its records would all have one name.
test_fires_without_a_fix_in_a_module if {
	_judged([_bare], {"module": "module.api"}) == {object.remove(_finding(_bare, {}), ["fix"])}
}

test_quiet_on_records_with_identifier if {
	_judged([build.record("aws_route53_record.osaka", "latency", "ap-northeast-3", {"set_identifier": "osaka"})], {}) == set()
}

# An identifier that is set and not known is none that is missing.
test_unknown_identifier if {
	_judged([object.union(_bare, {"unidentified": false, "unknown": ["set_identifier"]})], {}) == set()
}
