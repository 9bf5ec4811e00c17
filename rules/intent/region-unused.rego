# METADATA
# title: A declared region in which the code has nothing
# description: |
#   The rule files name a region and what it is for, and the code puts nothing there: no workload, no datastore, no copy
#   of data. People plan with what the rule file says: they count on a standby that does not exist, and find out when
#   the other region is lost, for the hours that it takes to build what was promised. A DNS record that names the
#   region is nothing there; it sends users to an empty place.
#
#   It is no finding where the code resolves no region at all, or has something whose region is not known: that
#   may be the region. Nor where another root that the rule file governs is there, nor of a root that only makes the
#   bucket and the lock table for Terraform's state, nor of a region in a cloud in which the code has nothing at all. An
#   allow-list and a residency statement permit a region and do not promise it.
# custom:
#   level: warning
#   remediation: |
#     Build what the statement promises, or strike the region from the rule file. Where the region is planned, say so in
#     words that do not declare it ("eu-west-1 is planned for 2027").
#   sources:
#     - 'AWS whitepaper "Disaster Recovery of Workloads on AWS: Recovery in the Cloud"'
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL13-BP02 "Use defined recovery strategies"'
#   since: 0.1.0
#   needs:
#     - intent.regions
#     - topology.regions
#   breaks:
#     - regions
package regionlint.rules.intent["region-unused"]

import data.regionlint.lib.finding
import data.regionlint.lib.presence
import data.regionlint.lib.words

findings contains object.union(finding.stated(promise.source, _message(promise)), details) if {
	count(_occupied) > 0
	not _may_be_anywhere
	not presence.keeps_state_only
	some name in (presence.declared - _reached)
	not _is_of_another_cloud(name)
	promise := _promises(name)[0]
	details := {
		"trace": [step | some step in presence.steps({name}); not _is_at(step, promise.source)],
		"statement": promise.source,
		"region": name,
		"subjects": {sprintf("region|%s", [name])},
	}
}

# What a region has where the code is there. A target of DNS records is not in
# the list.
_signs := {"workload", "datastore", "resource", "module"}

# occupied are the regions where the code has something.
_occupied contains use.name if {
	some use in input.topology.regions
	use.status == "known"
	_has_something(use)
}

_has_something(use) if use.resources > 0

_has_something(use) if {
	some role in use.roles
	role in _signs
}

# Regions that this code, a copy of its data or another root that the rule file
# governs reaches.
_reached contains name if some name in _occupied

_reached contains use.name if {
	some use in input.topology.regions
	"elsewhere" in use.roles
}

_reached contains edge.to_region if some edge in input.topology.replication

# Something is in a region that the code does not tell: it may be in any.
_may_be_anywhere if {
	some use in input.topology.regions
	use.status in {"symbolic", "unknown"}
	_has_something(use)
}

_may_be_anywhere if {
	some workload in input.topology.workloads
	workload.region_status == "unknown"
}

_may_be_anywhere if {
	some store in input.topology.groups
	some member in store.members
	member.region_status == "unknown"
}

_may_be_anywhere if {
	some edge in input.topology.replication
	edge.to_region_status == "unknown"
}

# The code makes nothing in that cloud at all: something else does.
_is_of_another_cloud(name) if {
	clouds := {use.cloud | some use in input.topology.regions; use.name in _occupied; use.cloud}
	count(clouds) > 0
	some declared in input.topology.regions
	declared.name == name
	declared.cloud
	not declared.cloud in clouds
}

_promises(name) := [promise |
	some promise in input.intent.regions
	promise.name == name
	not promise.role in {"allowed", "forbidden"}
]

_is_at(step, source) if {
	step.file == source.file
	step.line == source.start_line
}

_message(promise) := sprintf(
	"%s is declared as %s, and the code has nothing there, only in %s. %s",
	[promise.name, promise.role, words.list(_occupied), _loss(promise)],
)

_loss(promise) := "What is to serve from there does not exist." if promise.role in {"primary", "serving"}

_loss(promise) := "When another region is lost, nothing there can take over." if {
	promise.role in {"secondary", "standby"}
}

_loss(promise) := "No backup is kept there." if promise.role == "backup"
