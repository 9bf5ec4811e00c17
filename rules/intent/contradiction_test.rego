package regionlint.rules.intent.contradiction_test

import data.regionlint.lib.build
import data.regionlint.rules.intent.contradiction

_findings(topology, facts) := found if {
	found := contradiction.findings with input as build.stating(topology, facts)
}

_trace := [
	{"file": "CLAUDE.md", "line": 3, "message": `one of the two: "line 3"`},
	{"file": "CLAUDE.md", "line": 9, "message": `the other: "line 9"`},
]

_finding(message) := {
	"source": build.source(9), "statement": build.source(9),
	"message": message, "trace": _trace,
}

_pair(fact, more) := object.union({"fact": fact, "first": build.source(3), "second": build.source(9)}, more)

_counts := "Only one can be meant: regionlint compares the code with the one in CLAUDE.md:3."

test_fires_with_both_values if {
	pair := _pair("rto", {"first_says": "60 s", "second_says": "300 s"})
	_findings({}, {"contradictions": [pair]}) == {_finding(concat(" ", [
		"The RTO is 300 s here and 60 s in CLAUDE.md:3.",
		_counts,
	]))}
}

test_fires_with_both_texts if {
	pair := _pair("replication", {"first_says": "at most 1 s", "second_says": "at most 900 s"})
	_findings({}, {"contradictions": [pair]}) == {_finding(concat(" ", [
		`"line 9" here and "line 3" in CLAUDE.md:3 say different things of replication.`,
		_counts,
	]))}
}

test_fires_on_two_roles_of_a_region if {
	pair := _pair("regions", {"first_says": "primary us-east-1", "second_says": "standby us-east-1"})
	_findings({}, {"contradictions": [pair]}) == {_finding(concat(" ", [
		"The rule files make it standby us-east-1 here and primary us-east-1 in CLAUDE.md:3.",
		"They cannot both hold.",
	]))}
}

test_fires_once_where_two_parts_of_a_fact_differ if {
	count(_findings({}, {"contradictions": [_pair("ttl", {}), _pair("ttl", {})]})) == 1
}

_residency := {"subject": "all data", "match": {"all": true}, "allow": ["eu-west-1"], "source": build.source(3)}

test_fires_on_a_region_outside_of_all_data if {
	kept_out := object.union(build.use("us-east-1", ["standby"]), {"residency": [{"statement": 0, "allowed": false}]})
	inside := object.union(build.use("eu-west-1", ["primary"]), {"residency": [{"statement": 0, "allowed": true}]})
	facts := {
		"regions": [build.region("eu-west-1", "primary", 9), build.region("us-east-1", "standby", 9)],
		"residency": [_residency],
		"contradictions": [_pair("residency", {})],
	}
	_findings({"regions": [inside, kept_out]}, facts) == {_finding(concat(" ", [
		`"line 9" here has the system in us-east-1, and "line 3" in CLAUDE.md:3 lets no data be there.`,
		"They cannot both hold.",
	]))}
}

test_quiet_without_contradictions if {
	_findings({}, {"rto": {"seconds": 60, "comparator": "=", "source": build.source(3)}}) == set()
}

test_quiet_on_statements_of_other_environments if {
	unbound := [{"text": "Staging RTO: 4 hours", "source": build.source(4), "reason": "it is about staging"}]
	_findings({}, {"unbound": unbound}) == set()
}

test_unknown_region_of_the_second_statement if {
	facts := {"residency": [_residency], "contradictions": [_pair("residency", {})]}
	some found in _findings({}, facts)
	startswith(found.message, `"line 9" here has the system in a region, and`)
}
