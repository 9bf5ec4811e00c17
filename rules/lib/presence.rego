# METADATA
# description: Where a system is, in code and in words.
package regionlint.lib.presence

import data.regionlint.lib.finding
import data.regionlint.lib.place

# The roles of a region that promise something of it. An allowed region permits
# and does not promise.
_promising := {"primary", "secondary", "standby", "serving", "backup"}

# Enough to believe it, for a system with hundreds of workloads.
_shown := 3

# working are the regions where workloads run or to which routes lead, without
# those that only serve the others (a witness, a hub), and without what can be
# nowhere else: a function that CloudFront runs.
working contains element.region if {
	some element in _elements
	place.distinct(element)
	not element.must_be_there
	not element.region in _auxiliary
}

# unseen are regions of clouds of which the document has resources and knows no
# datastore: what runs there may have its own.
unseen contains use.name if {
	some use in input.topology.regions
	use.resources > 0
	use.cloud
	not use.cloud in _storing
}

_storing contains use.cloud if {
	some use in input.topology.regions
	"datastore" in use.roles
}

# declared are the regions that the rule files promise.
declared contains region.name if some region in _promises

# steps show for each of the regions what is there.
steps(regions) := [step | some region in regions; some step in _steps[region]]

# One table for all who ask: a function would search the system each time.
_steps := {region: found |
	some region in (working | declared)
	found := array.concat(_running(region), array.concat(_answering(region), _declaring(region)))
}

_promises := [region | some region in input.intent.regions; region.role in _promising]

_auxiliary := {region.name | some region in input.intent.auxiliary} - declared

_members := [member | some route in input.topology.routes; some member in route.members]

_elements := array.concat(input.topology.workloads, _members)

_running(region) := array.slice(
	[finding.at(workload, sprintf("%s runs in %s", [workload.address, region])) |
		some workload in input.topology.workloads
		place.distinct(workload)
		not workload.must_be_there
		workload.region == region
	],
	0, _shown,
)

_answering(region) := array.slice(
	[finding.at(member, sprintf("%s sends users to %s", [member.address, region])) |
		some member in _members
		place.distinct(member)
		member.region == region
	],
	0, _shown,
)

_declaring(region) := [finding.quoted(promise.source, sprintf("%s is declared as %s", [region, promise.role])) |
	some promise in _promises
	promise.name == region
]

# keeps_state_only holds for a root that serves nobody: it makes a lock table,
# and buckets for Terraform's state.
keeps_state_only if {
	count(input.topology.workloads) == 0
	every store in input.topology.groups {
		not store.database
		store.kind in {"key-value", "object"}
	}
	some table in input.topology.groups
	table.kind == "key-value"
}
