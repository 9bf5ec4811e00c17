# METADATA
# title: A region that serves and that routing leaves out
# description: |
#   Users come to a region because a routed set or an accelerator leads them there. A region with a public load balancer
#   or API, or one that the rule files count on, that none of them leads to while they lead to others is paid for and
#   idle: it takes no share of the load, its faults are not seen, and when another region is lost nobody is sent to it.
#   It is what stays behind when a region is added, and its record is forgotten.
#
#   Aliases, CNAMEs and traffic policies are followed. Where a set may have records that the code does not show, where a
#   record's target is not known, and where another company's DNS is in the code, there is no finding. Origins of
#   CloudFront count neither way, and a workload with a purpose and a name of its own, such as a tool of the operators,
#   needs no share of the users.
# custom:
#   level: warning
#   remediation: |
#     Add a record for the region to the routed set, with a health check, or an endpoint group to the accelerator. Where
#     the region serves nobody, make its load balancer internal, or say in the rule files what it is for.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "Active-active and active-passive failover"'
#     - 'AWS Global Accelerator Developer Guide, "Endpoint groups for standard accelerators"'
#     - 'AWS Well-Architected Framework, Reliability Pillar, "Deploy the workload to multiple locations"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.uncovered
#   breaks:
#     - regions
#   silences:
#     - routing/no-global-entry
package regionlint.rules.routing["region-uncovered"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

# A region with something that the internet reaches.
findings contains object.union(
	finding.at(region.workloads[0], message),
	object.union(
		{"trace": array.concat(_others(region), _entries(region)), "subjects": _subjects(region)},
		_statement(region),
	),
) if {
	some region in input.topology.uncovered
	count(region.workloads) > 0
	message := sprintf("%s is public in %s%s, and no routing leads there: %s. %s", [
		region.workloads[0].address, region.region, _declared(region), _reach(region), _why(region),
	])
}

# A region that the rule files count on.
findings contains object.union(
	finding.stated(region.source, message),
	{"trace": _entries(region), "statement": region.source, "region": region.region},
) if {
	some region in input.topology.uncovered
	count(region.workloads) == 0
	message := sprintf("%s is declared as %s, and no routing leads there: %s. %s", [
		region.region, region.role, _reach(region), _why(region),
	])
}

_declared(region) := sprintf(", which is declared as %s", [region.role]) if region.role

_declared(region) := "" if not region.role

_reach(region) := sprintf("%s %s %s", [
	words.list({entry.name | some entry in region.entries}), _lead(region), words.list(_regions(region)),
])

_lead(region) := "leads to" if count({entry.name | some entry in region.entries}) == 1

_lead(region) := "lead to" if count({entry.name | some entry in region.entries}) > 1

_regions(region) := {name | some entry in region.entries; some name in entry.regions}

_why(region) := sprintf("It gets no users, not even when %s is lost.", [_one_of(_regions(region))])

_one_of(regions) := name if {
	count(regions) == 1
	some name in regions
}

_one_of(regions) := sprintf("one of %s", [words.list(regions)]) if count(regions) > 1

_others(region) := [finding.at(workload, sprintf("%s is in %s, too", [workload.address, region.region])) |
	some n, workload in region.workloads
	n > 0
]

_entries(region) := [finding.at(entry, sprintf("%s leads to %s", [entry.name, words.list(entry.regions)])) |
	some entry in region.entries
]

_subjects(region) := [finding.subject(workload) | some workload in region.workloads]

_statement(region) := {"statement": region.source} if region.source

_statement(region) := {} if not region.source
