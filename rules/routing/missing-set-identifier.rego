# METADATA
# title: A routing policy without a set identifier
# description: |
#   Records that share a name and type are told apart by their set identifier alone. Route 53 demands one of each record
#   with a routing policy, and refuses a record without: the apply stops there, the region whose record it is gets no
#   users, and what was to be made after it is not made either.
#
#   A simple record needs none.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Give the record a `set_identifier` that no other record of the same name and type has. The region is a good one
#     (`us-east-1`); with `for_each`, `each.key`.
#   sources:
#     - 'Amazon Route 53 API Reference, "ResourceRecordSet", SetIdentifier: required for each routing policy but simple'
#     - 'Terraform AWS provider, "aws_route53_record", set_identifier: required with each routing policy'
#   since: 0.1.0
#   needs:
#     - topology.routes.unidentified
#   fixable: true
package regionlint.rules.routing["missing-set-identifier"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(member, _message(route, member)), _fix(member)) if {
	some route in input.topology.routes
	route.unidentified
	some member in route.members
	member.unidentified
}

_message(route, member) := sprintf(
	"%s is a %s record for %s without a set_identifier. %s",
	[
		member.address, words.list(member.policies), route.name,
		"Route 53 tells records of one name apart by it and refuses a record without, so this one cannot be created.",
	],
)

# Its own key or name tells it from the other records. A module that is called
# twice gives both of its records the same.
_fix(member) := {"fix": finding.suggest_expression(member, ["set_identifier"], "each.key")} if {
	is_string(_records[finding.subject(member)].key)
} else := {"fix": finding.suggest_expression(member, ["set_identifier"], sprintf("\"%s-${count.index}\"", [record.name]))} if {
	record := _records[finding.subject(member)]
	is_number(record.key)
	record.module == ""
} else := {"fix": finding.suggest_attribute(member, ["set_identifier"], record.name)} if {
	record := _records[finding.subject(member)]
	record.module == ""
	not record.unexpanded
} else := {}

_records := {finding.subject(record): record | some record in input.resources.aws_route53_record}
