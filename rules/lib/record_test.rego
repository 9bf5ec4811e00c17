package regionlint.lib.record_test

import data.regionlint.lib.build
import data.regionlint.lib.record

_record(fields) := build.record("aws_route53_record.it", "weighted", "us-east-1", fields)

_aliased(fields) := _record({"alias": fields})

test_routed if {
	record.routed(_record({}))
	not record.routed(_record({"policies": ["simple"]}))
	not record.routed(_record({"policies": []}))
}

test_competes if {
	one := build.route("weighted", [_record({})])
	record.competes(build.route("weighted", [_record({}), _record({})]), _record({}))
	record.competes(object.union(one, {"complete": false}), _record({}))
	record.competes(one, _record({"unexpanded": true}))
	record.competes(one, _record({"from_root_variable": true}))
	not record.competes(one, _record({}))
}

test_may_be_watched if {
	record.may_be_watched(_record({"health_check_set": true}))
	record.may_be_watched(_aliased({"evaluate_target_health": true}))
	record.may_be_watched(_aliased({"target": "aws_lb.it"}))
	record.may_be_watched(_record({"unknown": ["alias"]}))
	not record.may_be_watched(_record({}))
	not record.may_be_watched(_aliased({"evaluate_target_health": false}))
}

test_may_be_one_of_many if {
	record.may_be_one_of_many(_record({"from_root_variable": true}))
	record.may_be_one_of_many(_record({"region_status": "symbolic"}))
	record.may_be_one_of_many(_record({"unknown": ["set_identifier"]}))
	record.may_be_one_of_many(_record({"unknown": ["latency_region"]}))
	not record.may_be_one_of_many(_record({}))
	not record.may_be_one_of_many(_record({"unknown": ["ttl"]}))
}

test_does if {
	route := build.route("weighted", [])
	record.does(route, _record({})) == "sends users of app.example.com to us-east-1"
	record.does(route, build.record("a.b", "weighted", "", {})) == "answers for app.example.com"
}
