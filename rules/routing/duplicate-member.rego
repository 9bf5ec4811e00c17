# METADATA
# title: Two records in the same place of a routed set
# description: |
#   In a set of records with one name and type, each set identifier, each latency region, each failover role and each
#   geolocation can stand once. Route 53 refuses the second record. So the apply fails, or, where `allow_overwrite` is
#   set, one record replaces the other: the region whose record is lost gets no users, and nobody fails over to it.
#
#   It is mostly a copied block in which one argument was not changed.
#
#   Records of another zone or type are another set. Weighted and multivalue records may lead to one region, as blue and
#   green do. Records whose number is not known may be alternatives to each other, and are no finding.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Give each record its own `set_identifier`, and its own region, role or location. Of two PRIMARY records one should
#     be SECONDARY; two records for one region belong behind one name, as a tree of aliases.
#   sources:
#     - 'Amazon Route 53 API Reference, "ResourceRecordSet": SetIdentifier, Region, Failover and GeoLocation'
#     - 'Terraform AWS provider, "aws_route53_record": set_identifier and the routing policies'
#   since: 0.1.0
#   needs:
#     - topology.routes.doubles
#   fixable: true
#   silences:
#     - routing/failover-pair-incomplete
package regionlint.rules.routing["duplicate-member"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(second, _message(route, double)), details) if {
	some route in input.topology.routes
	some double in route.doubles
	second := double.members[1]
	others := [member | some i, member in double.members; i != 1]
	details := object.union(_fix(route, double), {
		"trace": [finding.at(other, _step(other, double)) | some other in others],
		"subjects": [finding.subject(member) | some member in double.members],
	})
}

# Of two records that are PRIMARY, with none that is SECONDARY, the second was to
# be the other half.
_fix(route, double) := {"fix": finding.suggest_attribute(double.members[1], ["failover_routing_policy", "type"], "SECONDARY")} if {
	"the failover role PRIMARY" in double.shared
	route.lacks == "SECONDARY"
	count(double.members) == 2
} else := {}

_message(route, double) := sprintf(
	"%s have %s for %s. %s",
	[
		words.list([member.address | some member in double.members]), words.list(double.shared), route.name,
		"Only one record of a set can have it, so Route 53 refuses the others.",
	],
)

_step(member, double) := sprintf("%s has %s", [member.address, words.list(double.shared)])
