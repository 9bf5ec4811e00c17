package regionlint.rules.intent["not-understood_test"]

import data.regionlint.lib.build
import data.regionlint.rules.intent["not-understood"] as not_understood

_findings(statements) := found if {
	found := not_understood.findings with input as build.stating({}, {"not_understood": statements})
}

_gap(line, text, reason) := {"text": text, "source": build.source(line), "reason": reason}

test_fires_with_the_reason if {
	_findings([_gap(5, "RTO is not 5 minutes", "it says only what is not so")]) == {{
		"source": build.source(5),
		"message": concat(" ", [
			`"RTO is not 5 minutes" is not understood: it says only what is not so.`,
			"Nothing in the code is compared with it.",
		]),
	}}
}

test_fires_on_each_statement if {
	found := _findings([_gap(5, "a", "b"), _gap(6, "a", "b")])
	{f.source.start_line | some f in found} == {5, 6}
}

test_quiet_where_all_is_understood if {
	_findings([]) == set()
}

test_unknown_reason if {
	_findings([{"text": "a", "source": build.source(5)}]) == {{
		"source": build.source(5),
		"message": `"a" is not understood. Nothing in the code is compared with it.`,
	}}
}

test_quiet_in_a_skill if {
	source := object.union(build.source(5), {"file": ".claude/skills/drill/SKILL.md"})
	_findings([{"text": "Check both regions twice", "source": source, "reason": "b"}]) == set()
}
