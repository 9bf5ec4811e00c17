# METADATA
# title: Geolocation records without a default
# description: |
#   A geolocation set answers users by where they are. Users of a place that no record names get no answer at all, and
#   so do those whose address Route 53 cannot place, even where all seven continents are named: for them the name does
#   not exist. The default record (`country = "*"`) is for everyone else, and the last resort when the record of a user's
#   own place is unhealthy.
#
#   It is no finding where the code may not show all records: the number of records is not known, another root or a
#   module that is not on disk has records of the same name, or the place comes from an input variable of the root.
# custom:
#   level: warning
#   remediation: |
#     Add a record of the same name and type with its own `set_identifier` and `geolocation_routing_policy { country =
#     "*" }`, that leads to the region which serves the rest of the world.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "Geolocation routing": without a default record, "no answer" for the rest'
#     - 'Amazon Route 53 API Reference, "GeoLocation", CountryCode'
#   since: 0.1.0
#   needs:
#     - topology.routes.no_default
#   breaks:
#     - routing
package regionlint.rules.routing["no-default-geolocation"]

import data.regionlint.lib.finding
import data.regionlint.lib.record
import data.regionlint.lib.words

findings contains object.union(finding.at(first, _message(route)), object.union({"trace": _others(route)}, _statement)) if {
	some route in input.topology.routes
	route.no_default
	first := route.members[0]
	not _may_be_one_of_many(route.members)
}

# Several records in one place are not one of a root that is applied for each.
_may_be_one_of_many([member]) if record.may_be_one_of_many(member)

_message(route) := sprintf(
	"The geolocation set %s answers users of %s and has no default. %s",
	[
		route.name, _places(route.members),
		"Users of any other place, and those whom Route 53 cannot locate, get no answer.",
	],
)

# Enough to recognise the set, which can name two hundred countries.
_shown := 6

_places(members) := words.list([_place(member) | some member in members]) if count(members) <= _shown

_places(members) := sprintf("%d places", [count(members)]) if count(members) > _shown

_others(route) := [finding.at(member, sprintf("%s answers users of %s", [member.address, _place(member)])) |
	some i, member in route.members
	i > 0
	i < _shown
]

_place(member) := sprintf("%s-%s", [member.geolocation.country, member.geolocation.subdivision]) if {
	member.geolocation.subdivision
} else := sprintf("the country %s", [member.geolocation.country]) if {
	member.geolocation.country
} else := sprintf("the continent %s", [member.geolocation.continent]) if {
	member.geolocation.continent
} else := "no place that the code names"

_statement := {"statement": input.intent.routing.source} if {
	input.intent.routing.policy == "geolocation"
} else := {}
