# METADATA
# description: DNS records that share a name.
package regionlint.lib.record

import data.regionlint.lib.place

# routed holds for a record with a routing policy, which others compete with.
routed(member) if {
	some policy in member.policies
	policy != "simple"
}

# competes holds for a member of a set where another one could answer instead, or
# where the code may not show the others.
competes(route, _) if count(route.members) > 1

competes(route, _) if not route.complete

competes(_, member) if member.unexpanded

competes(_, member) if may_be_one_of_many(member)

# may_be_watched holds where Route 53 knows of the health of a record's target,
# or where what would tell it is not known.
may_be_watched(member) if member.health_check_set

may_be_watched(member) if member.alias.evaluate_target_health

may_be_watched(member) if {
	alias := member.alias
	not "evaluate_target_health" in object.keys(alias)
}

may_be_watched(member) if "alias" in member.unknown

# may_be_one_of_many holds where what tells the record from those of other
# regions is given from outside, once per region, or is not known.
may_be_one_of_many(member) if member.from_root_variable

may_be_one_of_many(member) if member.region_status == "symbolic"

may_be_one_of_many(member) if {
	some name in member.unknown
	name in {"set_identifier", "latency_region"}
}

# does says what a record does for users, to follow its address in a message.
does(route, member) := sprintf("sends users of %s to %s", [route.name, member.region]) if place.distinct(member)

does(route, member) := sprintf("answers for %s", [route.name]) if not place.distinct(member)
