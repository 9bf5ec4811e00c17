# METADATA
# title: A member that its global cluster cannot have
# description: |
#   AWS refuses some members of global clusters and global tables, and it does so when the copy is made: the plan looks
#   fine, and the copy that was to survive the loss of a region is never there.
#
#   - Two members of one global cluster in the same region: there is one cluster a region.
#   - A secondary with `master_username`, a password or `database_name`: it has those of the primary.
#   - Burstable instances (`db.t*`, `cache.t*`) and engines that a global cluster does not take: `mysql` and `postgres`
#     (Multi-AZ DB clusters) or Serverless v1 in an Aurora global database, version 3.6 of DocumentDB.
#   - A replica of a DynamoDB table in the table's own region.
#   - A strongly consistent DynamoDB table (`consistency_mode = "STRONG"`) in other than three regions; a witness counts
#     as one.
#
#   It is no finding where a value or a region is not known, nor on credentials where the code does not tell which member
#   is the primary.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Put each member into a region of its own, remove the arguments that a secondary takes from its primary, and choose
#     an instance class that global clusters take (`db.r6g.large` and larger). Give a strongly consistent table two
#     replicas, or a replica and a `global_table_witness`.
#   sources:
#     - 'Amazon Aurora User Guide, "Configuration requirements of an Amazon Aurora global database"'
#     - 'Amazon RDS API Reference, CreateDBCluster: GlobalClusterIdentifier'
#     - 'Amazon DocumentDB Developer Guide, "Overview of Amazon DocumentDB global clusters" (limitations)'
#     - 'Amazon Neptune User Guide, "Setting up an Amazon Neptune global database" (requirements)'
#     - 'Amazon ElastiCache User Guide, "Prerequisites and limitations of global datastores"'
#     - 'Amazon DynamoDB Developer Guide, "Multi-Region strong consistency"'
#     - 'Terraform AWS provider, aws_dynamodb_table, replica'
#   since: 0.1.0
#   needs:
#     - topology.misfits
package regionlint.rules.database["invalid-member"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(misfit, _message(misfit)), details) if {
	some misfit in input.topology.misfits
	details := {"trace": _trace(misfit)}
}

_message(misfit) := sprintf(
	"%s joins the %s in %s, where %s is a member already. %s",
	[
		misfit.address, misfit.product, misfit.region, misfit.other.address,
		"AWS takes one member in a region, so this copy is never made.",
	],
) if {
	misfit.kind == "same-region"
}

_message(misfit) := sprintf(
	"%s is a secondary of the %s and sets %s. %s",
	[
		misfit.address, misfit.product, words.list(misfit.names),
		"A secondary takes them from its primary: AWS refuses to create it.",
	],
) if {
	misfit.kind == "primary-only"
}

_message(misfit) := sprintf(
	"%s has the %s %s, which the %s does not take. AWS refuses it.",
	[misfit.address, replace(misfit.attribute, "_", " "), misfit.value, misfit.product],
) if {
	misfit.kind == "excluded"
}

_message(misfit) := sprintf(
	"%s copies the table to %s, where it is already. AWS refuses a replica in the table's own region.",
	[_copied(misfit), misfit.region],
) if {
	misfit.kind == "own-region"
}

_message(misfit) := sprintf(
	"The strongly consistent table %s is in %s. %s",
	[misfit.address, _regions(misfit.names), "AWS takes three regions, no more and no less; a witness counts as one."],
) if {
	misfit.kind == "strong-regions"
}

_copied(misfit) := sprintf("The %s of %s", [regex.replace(misfit.attribute, `\[.*`, ""), misfit.address]) if {
	contains(misfit.attribute, "[")
}

_copied(misfit) := misfit.address if not contains(misfit.attribute, "[")

_regions(names) := sprintf("one region only, %s", [names[0]]) if count(names) == 1

_regions(names) := sprintf("%v regions, %s", [count(names), words.list(names)]) if count(names) > 1

# Who was there first, where that is another resource.
_trace(misfit) := [finding.at(misfit.other, _first(misfit))] if {
	finding.subject(misfit.other) != finding.subject(misfit)
} else := []

_first(misfit) := sprintf("%s is the primary", [misfit.other.address]) if misfit.kind == "primary-only"

_first(misfit) := sprintf("%s is in %s, too", [misfit.other.address, misfit.region]) if misfit.kind != "primary-only"
