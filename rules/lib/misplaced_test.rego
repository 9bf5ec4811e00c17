package regionlint.lib.misplaced_test

import data.regionlint.lib.misplaced

_element := {
	"address": "aws_lb.west", "root": ".", "region": "us-east-1",
	"attributes": ["subnets", "security_groups"],
	"named": [
		{"address": "aws_subnet.a", "root": ".", "attribute": "subnets", "region": "us-west-2"},
		{"address": "", "root": "", "name": "arn:aws:x", "attribute": "security_groups", "region": "us-west-2"},
	],
	"because": [{"file": "main.tf", "line": 2, "message": "region = \"us-east-1\""}, {"file": "", "line": 0, "message": "x"}],
}

test_subjects_are_the_arguments_at_fault if {
	misplaced.subjects(_element) == {".|aws_lb.west|subnets", ".|aws_lb.west|security_groups"}
}

test_names_are_addresses_or_texts if misplaced.names(_element) == "arn:aws:x and aws_subnet.a"

test_regions_are_told_once if misplaced.regions(_element) == "us-west-2"

test_trace_shows_why_and_what if {
	misplaced.trace(_element) == [
		{"file": "main.tf", "line": 2, "message": "region = \"us-east-1\""},
		{"address": "aws_subnet.a", "root": ".", "message": "aws_subnet.a is in us-west-2"},
	]
}

test_moved_by_a_provider_of_the_module if {
	misplaced.moved(object.union(_element, {"provider": "aws.west"})).fix.expression == "aws.west"
	misplaced.moved(_element) == {}
}

test_cloud_is_the_one_of_the_resource if {
	misplaced.cloud({"address": "aws_subnet.a"}) == "AWS"
	misplaced.cloud({"address": "module.google_net[\"a.b\"].data.azurerm_subnet.a"}) == "Azure"
	misplaced.cloud({"address": "google_compute_subnetwork.a[0]"}) == "Google Cloud"
	misplaced.cloud({"address": "other_subnet.a"}) == "the cloud"
}
