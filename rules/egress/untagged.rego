# METADATA
# title: An end of a cross-region path without the tags that say who pays
# description: |
#   The rule files ask for cost-allocation tags on what crosses regions, and a datastore or connection at the end of such
#   a path lacks them. Transfer between regions is billed to the resource that sends; without its tags the amount lands
#   in the rest that belongs to nobody, and the team that causes it never sees it.
#
#   Tags from the provider's `default_tags` count. Where the rule files name no tags, those that the code activates
#   (`aws_ce_cost_allocation_tag`) are meant; without them, a resource with any tag is no finding.
# custom:
#   level: note
#   remediation: |
#     Set the tags in the provider's `default_tags`, once for each provider; or on the resource.
#   sources:
#     - 'AWS Billing User Guide, "Organizing and tracking costs using AWS cost allocation tags"'
#     - 'Skyplane, skyplane/data/aws_transfer_costs.csv of 2023-04-27 (github.com/skyplane-project/skyplane), for the prices'
#     - 'Terraform AWS provider, default_tags'
#   since: 0.1.0
#   needs:
#     - intent.egress
#     - topology.untagged
#   breaks:
#     - egress
package regionlint.rules.egress.untagged

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(end, message), details) if {
	some end in input.topology.untagged
	statement := input.intent.egress[end.statement]
	message := sprintf(
		"%s has %s, and data crosses regions there: %s. What the transfer costs is charged to nobody.",
		[end.address, _lacks(end), _path(end.paths[0])],
	)
	details := {
		"statement": statement.source,
		"trace": array.concat(
			[finding.at(path, _path(path)) | some path in end.paths],
			[finding.quoted(statement.source, "The rule files ask for tags on what crosses regions")],
		),
	}
}

_lacks(end) := "no tags" if count(end.lacks) == 0

_lacks(end) := sprintf("no tag %s", [words.list(end.lacks)]) if count(end.lacks) > 0

_path(path) := sprintf("%s from %s to %s%s", [path.how, path.from_region, path.to_region, _price(path)])

_price(path) := sprintf(", at USD %v/GB", [path.usd_per_gb])

_price(path) := "" if not path.usd_per_gb
