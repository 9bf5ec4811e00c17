package regionlint.rules.health["self-referential_test"]

import data.regionlint.lib.build
import data.regionlint.lib.service
import data.regionlint.rules.health["self-referential"] as self_referential

_served := {
	"address": "aws_route53_record.us", "root": ".", "name": "app.example.com",
	"region": "us-east-1", "region_status": "known",
}

_findings(fields) := found if {
	check := build.health_check("aws_route53_health_check.it", fields)
	found := self_referential.findings with input as build.system({"health_checks": [check]})
}

test_fires_on_a_check_of_its_own_name if {
	_findings({"own_name": [_served]}) == {{
		"address": "aws_route53_health_check.it",
		"root": ".",
		"attribute": "fqdn",
		"message": concat(" ", [
			"aws_route53_health_check.it probes app.example.com, the very name whose answers it decides.",
			"Once users are sent to another region, the check sees that region, passes,",
			"and sends them back to the one that is down.",
		]),
		"trace": service.records([_served]),
	}}
}

test_quiet_on_a_check_of_another_name if {
	_findings({"serves": [_served], "own_name": []}) == set()
}

test_unknown_name if {
	_findings({"serves": [_served], "unknown": ["fqdn"]}) == set()
}
