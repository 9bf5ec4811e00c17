package regionlint.lib.finding_test

import data.regionlint.lib.finding

_edge := {"address": "a.b", "root": "live", "attribute": "replica[0]", "mode": "async"}

test_at_stands_on_the_attribute_of_an_edge if {
	finding.at(_edge, "m") == {"address": "a.b", "root": "live", "attribute": "replica[0]", "message": "m"}
}

test_on_stands_on_another_attribute if {
	finding.on(_edge, "ttl", "m") == {"address": "a.b", "root": "live", "attribute": "ttl", "message": "m"}
}

test_quoted_shows_the_line_of_a_statement if {
	source := {"file": "CLAUDE.md", "start_line": 3, "end_line": 4, "text": "RTO: 1 minute"}
	finding.quoted(source, "m") == {"file": "CLAUDE.md", "line": 3, "message": "m"}
	finding.stated(source, "m") == {"source": source, "message": "m"}
}

test_subject_tells_roots_apart if {
	finding.subject(_edge) == "live|a.b"
}

test_set_attribute_is_a_fix if {
	finding.set_attribute(_edge, ["ttl"], 60) == {
		"op": "set_attribute",
		"address": "a.b",
		"path": ["ttl"],
		"value": 60,
	}
}
