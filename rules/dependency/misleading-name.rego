# METADATA
# title: A name that tells another region
# description: |
#   A provider alias, the name of a resource or its Region tag names one region, and the code puts it in another: the alias
#   `eu_west` is configured with `us-east-1`. Whoever reads the code, the console or the bill believes the name. The
#   standby that is called after the second region stands in the first, and both are lost together; a cost report by tag
#   books it to the wrong region; a runbook for the outage turns to an empty one.
#
#   Names are read by code (`eu-west-1`, `eu_west`) and short form (`euw1`), aliases and tags also by city ("frankfurt").
#   "eu" or "us" alone is none. A name with two regions, or with a word such as "peer", "source", "to" or "from", is
#   about the other one on purpose. What must be in us-east-1 may be called after its system's region.
# custom:
#   level: warning
#   remediation: |
#     Find out which of the two is meant. Where the region is wrong, mend the provider's `region` or the block's
#     `provider`; mind that the resources are made anew there. Where the name is wrong, rename it (`moved` keeps the
#     resource).
#   sources:
#     - 'Terraform documentation, "Provider Configuration": alias, a name with no meaning for the provider'
#     - 'AWS whitepaper "Best Practices for Tagging AWS Resources"'
#   since: 0.1.0
#   needs:
#     - topology.misnamed
#   silences:
#     - dependency/cross-region
#     - parity/stack-drift
package regionlint.rules.dependency["misleading-name"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(element, message), details) if {
	some element in input.topology.misnamed
	message := sprintf("%s has the %s and is in %s%s. %s", [
		element.address, element.by, element.region, _others(element), _harm(element),
	])
	details := {"trace": _trace(element), "subjects": _subjects(element)}
}

_harm(element) := sprintf(
	"Whoever expects it in %s loses it when %s is lost.",
	[_told(element), element.region],
)

_told(element) := element.tells[0] if count(element.tells) == 1

_told(element) := sprintf("one of %s", [words.list(element.tells)]) if count(element.tells) > 1

_own(element) := finding.subject(element)

_bound(element) := [bound | some bound in element.bound; finding.subject(bound) != _own(element)]

# What the name of a provider configuration says goes for all that it makes.
_others(element) := sprintf(", with %s", [words.few([bound.address | some bound in _bound(element)])]) if {
	count(_bound(element)) > 0
} else := ""

_trace(element) := array.concat(
	[{"file": step.file, "line": step.line, "message": step.message} | some step in element.because; step.file != ""],
	[finding.at(bound, sprintf("%s is in %s", [bound.address, element.region])) |
		some bound in array.slice(_bound(element), 0, 3)
	],
)

_subjects(element) := {_own(element)} | {finding.subject(bound) | some bound in element.bound}
