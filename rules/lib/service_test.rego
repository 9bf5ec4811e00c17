package regionlint.lib.service_test

import data.regionlint.lib.service

_served := {
	"address": "aws_route53_record.us", "root": ".", "name": "app.example.com",
	"region": "us-east-1", "region_status": "known",
}

test_records_say_where_users_go if {
	service.records([_served]) == [{
		"address": "aws_route53_record.us",
		"root": ".",
		"message": "aws_route53_record.us uses it and sends users of app.example.com to us-east-1",
	}]
}

test_records_say_what_is_between if {
	[step] := service.records([object.union(_served, {"through": ["aws_route53_health_check.all"]})])
	startswith(step.message, "aws_route53_record.us uses it, through aws_route53_health_check.all, and sends")
}

test_records_do_not_say_a_region_that_is_not_known if {
	[step] := service.records([object.union(object.remove(_served, ["region"]), {"region_status": "unknown"})])
	step.message == "aws_route53_record.us uses it and answers for app.example.com"
}

test_names_are_each_said_once if {
	service.names([_served, object.union(_served, {"address": "b"}), object.union(_served, {"name": "b.example.com"})]) == "app.example.com and b.example.com"
	service.names([]) == ""
}
