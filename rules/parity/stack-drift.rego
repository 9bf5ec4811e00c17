# METADATA
# title: One region of a stack has less than the other
# description: |
#   The same stack stands in two regions: one module called for each, roots that differ in a region, or resources whose
#   names do. In one of them something is missing that the other has: a kind of resource, or a setting that protects
#   (backups, health checks, encryption, deletion protection, versioning).
#
#   Such a gap opens when a change is made in one place and forgotten in the other, and it shows on the day when the
#   weaker region takes over: no alarm goes off, no backup is there, a delete goes through. AWS calls this configuration
#   drift, and counts it among the reasons why failovers fail.
#
#   Sizes, names, networks and tags may differ. So may what one region has for all: global services and what belongs to
#   them, a global table or cluster with its credentials, a writer beside its replica, what performs a failover, pipelines
#   and dashboards; databases, for which other rules look; the capacity of a region that is declared to wait; and stacks
#   of different environments. Where a module is not on disk for one region, it can have what the code does not show.
# custom:
#   level: warning
#   remediation: |
#     Set in the weaker region what the other one has. If the difference is meant, take the resource out of what the
#     regions have in common (a module or root of its own), or declare the region as standby in the rule files.
#   sources:
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL13-BP04 "Manage configuration drift at the DR site or Region"'
#     - 'Terraform AWS provider, the arguments that protect and their defaults'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - system.multi_region
#     - topology.drifts
package regionlint.rules.parity["stack-drift"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(drift, message), object.union(details, _fix(drift))) if {
	some drift in input.topology.drifts
	message := sprintf(
		"What stands in %s (%s) mirrors what stands in %s (%s), but %s. Users who are sent to %s do without that.",
		[
			drift.region, drift.stack, drift.stronger.region, drift.stronger.stack, words.list(_differences(drift)),
			drift.region,
		],
	)
	details := {"trace": _trace(drift), "subjects": drift.subjects}
}

_differences(drift) := array.concat(_lacks(drift), _offs(drift))

_lacks(drift) := [sprintf("has no %s", [words.list([missing.type | some missing in drift.missing])])] if {
	count(drift.missing) > 0
} else := []

_offs(drift) := [sprintf("%s%s is off", [off.what, _of(drift, off)]) | some off in drift.off]

# The resource that the finding stands on needs no name.
_of(drift, off) := "" if drift.stack == off.weaker.address

_of(drift, off) := sprintf(" of %s", [off.weaker.address]) if drift.stack != off.weaker.address

_trace(drift) := array.concat(
	[finding.at(drift.stronger, sprintf("%s stands in %s", [drift.stronger.stack, drift.stronger.region]))],
	array.concat(
		[finding.at(missing, sprintf("%s has it", [missing.address])) | some missing in drift.missing],
		[finding.at(off.stronger, sprintf("%s is on for %s", [off.what, off.stronger.address])) | some off in drift.off],
	),
)

# Only flags can be set, and whether that replaces or costs something depends.
_fix(drift) := {"fix": finding.all(edits)} if {
	edits := [finding.suggest_attribute(off.weaker, off.switch, true) | some off in drift.off; off.switch]
	count(edits) > 0
} else := {}
