# METADATA
# title: Two statements that exclude each other
# description: |
#   The rule files say two things of which one at most can be so: an RTO of one minute here and of five there, a TTL of
#   at least 120 s and of at most 60 s, all data in the EU and a standby in Virginia. Who reads one of them builds
#   something else than who reads the other, and so do the agents that are given both.
#
#   Where both are about one figure, the first is the one that regionlint compares the code with. A residency statement and
#   a declared region both count, since only the team can say which of them is wrong.
#
#   It is no finding where a nearer directory says something else, where one of the two is about another environment,
#   tier or system, or where one of them is narrower than the other.
# custom:
#   level: warning
#   remediation: |
#     Decide, and keep one of the two. Where both are right for different parts, say for which: "RTO: 1 minute in
#     production", or put each into the directory that it is about.
#   sources:
#     - 'regionlint documentation, "Rule files"'
#   since: 0.1.0
#   needs:
#     - intent.contradictions
#   breaks:
#     - model
#     - regions
#     - rto
#     - rpo
#     - ttl
#     - routing
#     - health_check
#     - replication
#     - residency
#     - sessions
package regionlint.rules.intent.contradiction

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.stated(pair.second, _message(pair)), details) if {
	some pair in input.intent.contradictions
	details := {
		"statement": pair.second,
		"trace": [
			finding.quoted(pair.first, sprintf("one of the two: %s", [words.quoted(pair.first.text)])),
			finding.quoted(pair.second, sprintf("the other: %s", [words.quoted(pair.second.text)])),
		],
	}
}

_message(pair) := sprintf(
	"%s is %s here and %s in %s. %s",
	[_capital(_name(pair)), pair.second_says, pair.first_says, _place(pair.first), _what_counts(pair)],
) if {
	_is_said(pair)
}

_message(pair) := sprintf(
	"The rule files make it %s here and %s in %s. They cannot both hold.",
	[pair.second_says, pair.first_says, _place(pair.first)],
) if {
	pair.fact == "regions"
}

_message(pair) := sprintf(
	"%s here and %s in %s say different things of %s. %s",
	[
		words.quoted(pair.second.text), words.quoted(pair.first.text), _place(pair.first), _name(pair),
		_what_counts(pair),
	],
) if {
	not pair.fact in {"regions", "residency"}
	not _is_said(pair)
}

_message(pair) := sprintf(
	"%s here has the system in %s, and %s in %s lets no data be there. They cannot both hold.",
	[words.quoted(pair.second.text), _regions(pair), words.quoted(pair.first.text), _place(pair.first)],
) if {
	pair.fact == "residency"
}

_what_counts(pair) := sprintf(
	"Only one can be meant: regionlint compares the code with the one in %s.",
	[_place(pair.first)],
)

_capital(words) := concat("", [upper(substring(words, 0, 1)), substring(words, 1, -1)])

# The values of the two, in words. Of a fact with several parts the value does
# not tell which is meant, and the texts do.
_is_said(pair) if {
	pair.fact in {"model", "rto", "rpo", "ttl", "routing", "sessions"}
	object.get(pair, "first_says", "") != ""
	object.get(pair, "second_says", "") != ""
}

_place(source) := sprintf("%s:%d", [source.file, source.start_line])

# The regions of the second statement that the first leaves out.
_regions(pair) := words.list(names) if {
	names := _left_out(pair)
	count(names) > 0
} else := "a region"

_left_out(pair) := {declared.name |
	some declared in input.intent.regions
	declared.source == pair.second
	some use in input.topology.regions
	use.name == declared.name
	some permission in use.residency
	not permission.allowed
	input.intent.residency[permission.statement].source == pair.first
}

_name(pair) := object.get(_names, pair.fact, pair.fact)

_names := {
	"model": "the deployment model",
	"rto": "the RTO",
	"rpo": "the RPO",
	"ttl": "the TTL",
	"routing": "the routing policy",
	"health_check": "the health check",
	"replication": "replication",
	"sessions": "where sessions live",
}
