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

test_set_attribute_is_safe if {
	finding.set_attribute(_edge, ["ttl"], 60) == {
		"op": "set_attribute",
		"address": "a.b",
		"root": "live",
		"path": ["ttl"],
		"value": 60,
		"safety": "safe",
	}
}

test_the_others_are_suggested if {
	finding.suggest_attribute(_edge, ["interval"], 10).safety == "suggested"
	finding.suggest_expression(_edge, ["source"], "a.c.arn") == {
		"op": "set_expression",
		"address": "a.b",
		"root": "live",
		"path": ["source"],
		"expression": "a.c.arn",
		"safety": "suggested",
	}
	finding.suggest_block(_edge, ["filter"], {"prefix": "logs/"}).op == "add_block"
}

test_all_is_as_safe_as_its_least_safe_part if {
	both := finding.all([finding.set_attribute(_edge, ["ttl"], 60), finding.suggest_attribute(_edge, ["size"], 1)])
	both.path == ["ttl"]
	both.safety == "suggested"
	both.also == [{"op": "set_attribute", "address": "a.b", "root": "live", "path": ["size"], "value": 1}]
	safe := finding.set_attribute(_edge, ["ttl"], 60)
	finding.all([safe, safe]).safety == "safe"
}
