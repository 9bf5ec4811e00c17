package regionlint.rules.recovery.untested_test

import data.regionlint.lib.build
import data.regionlint.rules.recovery.untested

_shop := {"workloads": [build.workload("aws_ecs_service.shop", "us-east-1", [])]}

_rto := {"rto": {"seconds": 1800, "source": build.source(3)}}

_experiment := {"address": "aws_fis_experiment_template.isolation", "root": "."}

_findings(topology, facts) := found if {
	found := untested.findings with input as build.stating(topology, facts)
}

_finding := {
	"source": build.source(3),
	"message": concat(" ", [
		"An RTO of 30 min is declared, and nothing in the code exercises a failover:",
		"no experiment, readiness check, switch plan or resilience policy.",
		"Whether it can be kept shows only in an outage.",
	]),
}

test_fires_on_the_statement if {
	_findings(_shop, _rto) == {_finding}
}

test_quiet_with_an_experiment if {
	_findings(object.union(_shop, {"drills": [_experiment]}), _rto) == set()
}

test_quiet_where_another_root_has_one if {
	others := {"mechanisms": [], "policies": [], "mechanisms_open": false, "policies_open": false, "drills": true}
	_findings(object.union(_shop, {"others": others}), _rto) == set()
}

test_quiet_without_anything_to_lose if {
	_findings({"at_stake": false}, _rto) == set()
}

# An experiment of which the code does not say how many there are is one.
test_unknown_number_of_experiments if {
	_findings(object.union(_shop, {"drills": [_experiment]}), _rto) == set()
}

test_quiet_without_rto if {
	_findings(_shop, {}) == set()
}
