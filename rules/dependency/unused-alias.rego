# METADATA
# title: A provider for another region that nothing uses
# description: |
#   The code configures a provider for a second region, and no resource and no module names it, while something that is
#   called after that region, or after the role of a standby, is made by the default provider. Terraform takes the default
#   without a word where `provider` or `providers` is left out: the standby lands in the region that it is to replace, the
#   plan is green, and the loss of that region takes both.
#
#   It is no finding where something names the alias, even with `count = 0`, where something else stands in its region, or
#   where nothing claims the role: an alias alone does no harm.
# custom:
#   level: warning
#   remediation: |
#     Set `provider = aws.dr` on the resources that belong there, or `providers = { aws = aws.dr }` on the module call;
#     they are made anew in that region. Where the alias is left over, remove it and rename what claims the region.
#   sources:
#     - 'Terraform documentation, "Providers Within Modules": a module inherits default provider configurations'
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL10-BP01 "Deploy the workload to multiple locations"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.unused_aliases
#   silences:
#     - dependency/misleading-name
#     - intent/region-unused
#     - replication/same-region
package regionlint.rules.dependency["unused-alias"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(alias, message), details) if {
	some alias in input.topology.unused_aliases
	message := sprintf(
		"Nothing uses the provider %s for %s: %s %s made in %s, by the default provider. %s",
		[
			alias.name, alias.region, words.few({claim.address | some claim in alias.claims}), _are(alias),
			alias.default_region, sprintf("When %s is lost, there is nothing in %s.", [alias.default_region, alias.region]),
		],
	)
	trace := [finding.at(claim, sprintf("%s (\"%s\") is in %s", [claim.address, claim.word, alias.default_region])) |
		some claim in alias.claims
	]
	details := {"trace": trace, "subjects": _subjects(alias)}
}

_are(alias) := "is" if count(alias.claims) == 1

_are(alias) := "are" if count(alias.claims) > 1

# The claimants, and the region as the rule on declared regions names it.
_subjects(alias) := {sprintf("region|%s", [alias.region]), finding.subject(alias)} | {finding.subject(claim) |
	some claim in alias.claims
}
