# METADATA
# title: Something in a region that the rule files do not list
# description: |
#   The rule files list the regions of the system, and a workload or datastore is in another. What nobody wrote down,
#   nobody plans for: no runbook moves it, no drill loses it, the rules for data in that region were never looked up,
#   and its cost has no owner. Often it is a provider without an alias, and meant to be elsewhere.
#
#   A list is a statement that says where the system runs ("Primary: us-east-1", "We run in ..."), an allow-list, or a
#   residency statement on all data. A region that a rule file forbids is a finding without a list, too.
#
#   It is no finding for what the cloud takes in us-east-1 alone (functions that CloudFront runs, logs of AWS WAF), for
#   regions that a residency statement allows some data to be in, for witnesses, for a root that only makes the bucket
#   and the lock table of Terraform's state, for what a rule file farther up names and the nearest does not repeat (unless
#   that one is an allow-list), for functions beside a system that is routed over two other regions, or in
#   a cloud of which the rule files list no region. Nor where the region is not known.
# custom:
#   level: warning
#   remediation: |
#     Move it into a region of the list, by its provider or its `region` argument. Or add the region to the rule file,
#     with what it is for: "Logs: us-west-2".
#   sources:
#     - 'AWS Organizations User Guide, "General examples": deny access to AWS based on the requested AWS Region'
#     - 'Amazon CloudFront Developer Guide, "Restrictions on Lambda@Edge"'
#     - 'AWS WAF Developer Guide, "Sending web ACL traffic logs to an Amazon S3 bucket"'
#   since: 0.1.0
#   needs:
#     - intent.declared
#     - topology.regions
#   breaks:
#     - regions.allowed
#     - regions.forbidden
#     - residency
package regionlint.rules.intent["undeclared-region"]

import data.regionlint.lib.control
import data.regionlint.lib.finding
import data.regionlint.lib.presence
import data.regionlint.lib.residency
import data.regionlint.lib.words

# One finding for a region, on the first that is there.
findings contains object.union(finding.at(found[0], _message(use, found)), details) if {
	not presence.keeps_state_only
	some use in input.topology.regions
	_is_against_the_list(use)
	found := _found[use.name]
	not _is_control_plane(use.name, found)
	details := object.union(
		{"trace": array.concat(_stated(use), _others(found)), "subjects": _subjects(found)},
		_broken(use),
	)
}

# What is in a region, workloads first.
_found := {use.name: found |
	some use in input.topology.regions
	use.status == "known"
	found := [element |
		some element in array.concat(input.topology.workloads, _copies)
		element.region == use.name
		not element.must_be_there
	]
	count(found) > 0
}

# Each copy of some data, without witnesses, which keep no data that is read.
_copies := [object.union(member, {"kind": group.kind, "copy": true}) |
	some group in input.topology.groups
	some member in group.members
	member.role != "witness"
	not finding.subject(member) in _bound
]

_bound := {finding.subject(store) | some store in input.topology.datastores; store.must_be_there}

_is_against_the_list(use) if _forbiddances[use.name]

_is_against_the_list(use) if {
	not use.name in _listed
	not _is_permitted(use)
	use.cloud in _clouds
}

_is_against_the_list(use) if {
	not use.name in _listed
	not _is_permitted(use)
	_confinements(use)[0]
}

# Where regions are forbidden, by name.
_forbiddances := {name: sources |
	some name in {declared.name | some declared in input.intent.regions; declared.role == "forbidden"}
	sources := [declared.source |
		some declared in input.intent.regions
		declared.role == "forbidden"
		declared.name == name
	]
}

_listed contains declared.name if {
	some declared in input.intent.regions
	declared.role != "forbidden"
}

# A directory that says of fewer regions what they are for does not take back what
# those above it say of others. A list of what is allowed does.
_listed contains declared.name if {
	some declared in input.intent.overridden
	declared.role != "forbidden"
	not "allowed" in {nearer.role | some nearer in input.intent.regions}
}

_listed contains auxiliary.name if some auxiliary in input.intent.auxiliary

# A standby or a backup alone does not say where the system runs.
_lists := [declared |
	some declared in input.intent.regions
	declared.role in {"primary", "serving", "allowed"}
]

# The clouds of which some region is listed.
_clouds := {use.cloud |
	some use in input.topology.regions
	some declared in _lists
	use.name == declared.name
}

# A residency statement that says where data may be includes the region.
_is_permitted(use) if {
	some permission in use.residency
	permission.allowed
	statement := input.intent.residency[permission.statement]
	some key in ["allow", "places"]
	count(statement[key]) > 0
}

# The statements on all data that leave the region out.
_confinements(use) := [statement |
	some permission in use.residency
	not permission.allowed
	statement := input.intent.residency[permission.statement]
	statement.match.all
]

# Functions beside a system that is routed over two other regions steer it.
_is_control_plane(region, found) if {
	control.apart(region)
	not _forbiddances[region]
	every element in found {
		element.kind in {"function", "key-value", "object", "queue", "secret"}
	}
}

_message(use, found) := sprintf("%s in %s, which the rule files forbid. %s", [
	_named(found), residency.place(use.name), "Nothing should run or be kept there.",
]) if {
	_forbiddances[use.name]
}

_message(use, found) := sprintf("%s in %s, and the nearest rule files that list regions have only %s. %s", [
	_named(found), residency.place(use.name), words.list(_listed),
	"A plan made from that list leaves it out.",
]) if {
	not _forbiddances[use.name]
	count(_lists) > 0
}

_message(use, found) := sprintf("%s in %s, and the rule files say %s. %s", [
	_named(found), residency.place(use.name), words.quoted(_confinements(use)[0].source.text),
	"What is handled there breaks that promise.",
]) if {
	not _forbiddances[use.name]
	count(_lists) == 0
}

_named(found) := sprintf("%s is", [found[0].address]) if count(found) == 1

_named(found) := sprintf("%s and %s are", [found[0].address, found[1].address]) if count(found) == 2

_named(found) := sprintf("%s and %d others are", [found[0].address, count(found) - 1]) if count(found) > 2

# Enough to believe it, for a region with hundreds of resources.
_shown := 3

_others(found) := [finding.at(element, sprintf("%s is there, too", [element.address])) |
	some element in array.slice(found, 1, 1 + _shown)
]

_stated(use) := [finding.quoted(source, sprintf("%s is forbidden", [use.name])) |
	some source in _forbiddances[use.name]
] if {
	_forbiddances[use.name]
}

_stated(use) := array.concat(
	[finding.quoted(declared.source, sprintf("%s is declared as %s", [declared.name, declared.role])) |
		some declared in _lists
	],
	[finding.quoted(statement.source, "all data is kept elsewhere") | some statement in _confinements(use)],
) if {
	not _forbiddances[use.name]
}

# That a datastore is where its data must not be is another rule's matter;
# workloads beside it are this one's. A copy that a datastore makes of itself
# goes by the block that makes it, too.
_subjects(found) := workloads if {
	workloads := {finding.subject(element) | some element in found; not element.copy}
	count(workloads) > 0
} else := {finding.subject(element) | some element in found} | {sprintf("%s|%s", [finding.subject(element), element.attribute]) | some element in found; element.attribute}

_broken(use) := {"statement": _forbiddances[use.name][0]}

_broken(use) := {"statement": _confinements(use)[0].source} if {
	not _forbiddances[use.name]
	count(_confinements(use)) > 0
}

_broken(use) := {} if {
	not _forbiddances[use.name]
	count(_confinements(use)) == 0
}
