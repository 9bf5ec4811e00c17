# METADATA
# title: Allowed regions that nothing enforces
# description: |
#   The rule files say which regions are allowed, the code sets up an organization, and nothing in it keeps accounts to
#   these regions: no service control policy with a condition on `aws:RequestedRegion`, no region deny control of AWS Control
#   Tower, no Azure Policy for allowed locations, no organization policy with `gcp.resourceLocations`. What is allowed is
#   then a matter of care. A console, a script or a module with another default creates data elsewhere, and no pipeline
#   that reads Terraform sees it.
#
#   It is no finding where the code has no resources of an organization at all, where another root of the repository has the
#   guardrail, or where what a policy says is not known.
# custom:
#   level: note
#   remediation: |
#     Add a service control policy that denies calls with `StringNotEquals` on `aws:RequestedRegion`, with the services that
#     are global exempted by `NotAction` (IAM, Organizations, Route 53, CloudFront, Support and others), and attach it to the
#     organizational units with workloads. In Azure, assign "Allowed locations" to the management group; in Google Cloud,
#     set `gcp.resourceLocations` at the organization or folder.
#   sources:
#     - 'AWS Organizations User Guide, "General examples: Deny access to AWS based on the requested AWS Region"'
#     - 'AWS Control Tower User Guide, "Configure the Region deny control"'
#     - 'Microsoft Learn, "Azure Policy built-in policy definitions" (Allowed locations)'
#     - 'Google Cloud, Resource Manager, "Restricting Resource Locations"'
#   since: 0.1.0
#   needs:
#     - intent.residency
#     - topology.residency.unguarded
#   breaks:
#     - residency
#     - regions.allowed
package regionlint.rules.residency["no-guardrail"]

import data.regionlint.lib.finding
import data.regionlint.lib.residency

findings contains object.union(finding.stated(source, message), details) if {
	unguarded := input.topology.residency.unguarded
	source := residency.source(unguarded)
	message := sprintf("%s, and nothing in the organization that the code sets up (%s) enforces that: %s. Its accounts can create resources in any region.", [
		residency.demand(unguarded), unguarded.resources[0].address,
		"no service control policy, region deny control or policy on locations",
	])
	details := {
		"trace": [finding.at(resource, sprintf("%s is of the organization", [resource.address])) |
			some resource in array.slice(unguarded.resources, 0, _shown)
		],
		"statement": source,
	}
}

_shown := 3
