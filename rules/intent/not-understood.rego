# METADATA
# title: A statement that regionlint did not understand
# description: |
#   A statement under a heading about regions, recovery, DNS, replication or residency carries a figure, a region or a
#   must-word, and regionlint could not tell what it says. Nothing in the code is compared with it: a team that relies on
#   the statement relies on nobody checking it.
#
#   The reason says what stood in the way. It is no finding where nothing in the rule files was understood and the
#   system is in one region, and none of sentences that only tell a story, ask a question or give an example. Nor is a
#   step of a skill (`SKILL.md`), which `regionlint intent` lists all the same.
# custom:
#   level: note
#   remediation: |
#     Say it in one plain sentence or list item, with the region's code and a figure with its unit: "RTO: 15 minutes",
#     "Primary: us-east-1". Or write it into a fenced block `regionlint`, which has one meaning only. Where the statement
#     is not meant for regionlint, put `<!-- regionlint:ignore intent/not-understood -- why -->` above it.
#   sources:
#     - 'regionlint documentation, "Rule files"'
#   since: 0.1.0
#   needs:
#     - intent.not_understood
package regionlint.rules.intent["not-understood"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains finding.stated(statement.source, _message(statement)) if {
	some statement in input.intent.not_understood
	not _is_of_skill(statement.source)
}

# A skill tells how one job is done, step by step. What it promises besides is read;
# a step that says nothing to check is none.
_is_of_skill(source) if endswith(source.file, "SKILL.md")

_message(statement) := sprintf(
	"%s is not understood%s. Nothing in the code is compared with it.",
	[words.quoted(statement.text), _reason(statement)],
)

_reason(statement) := sprintf(": %s", [trim_suffix(statement.reason, ".")]) if {
	object.get(statement, "reason", "") != ""
}

_reason(statement) := "" if object.get(statement, "reason", "") == ""
