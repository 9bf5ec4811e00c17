# METADATA
# title: Sessions that stay behind when users change region
# description: |
#   Users can be led to another region: by latency, by weight, or when a region fails. Their sessions cannot follow. The
#   store is in one region, and nothing copies it. Whoever is moved has to sign in again and loses what was not saved: a
#   cart, a form, an upload. When the region is lost, that happens to everybody in the same minute, and the sign-in
#   service meets all users at once.
#
#   What counts as a store of sessions is told by its names, by its tags, or by the rule files ("sessions are kept in
#   Redis"). A store in each of several regions, with nothing between them, is the same fault once.
#
#   It is no finding where the rule files say that services are stateless or that sessions belong to a region, where
#   residency leaves no other region, where users are led to one region alone, and where the code does not show all
#   copies.
# custom:
#   level: warning
#   remediation: |
#     Keep sessions where every region can read them: a DynamoDB global table (`replica` blocks), or an
#     `aws_elasticache_global_replication_group` with a member in each region. Or keep none: a signed token (JWT) that
#     every region accepts. Then say so in the rule file: "Services are stateless (JWT)".
#   sources:
#     - 'Amazon DynamoDB Developer Guide, "Global tables: multi-Region replication"'
#     - 'Amazon ElastiCache User Guide, "Replication across AWS Regions using global datastores"'
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL05-BP07 "Make systems stateless where possible"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.session_stores
#   breaks:
#     - sessions
#     - cells
package regionlint.rules.session["regional-store"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(store, message), details) if {
	some store in input.topology.session_stores
	message := sprintf("%s %s", [_stands(store), _loses(store)])
	details := object.union(_statement(store), {
		"trace": array.concat(_others(store), _led(store)),
		"subjects": store.subjects,
	})
}

_stands(store) := sprintf("The session store %s is in %s only.", [store.address, store.region]) if count(store.others) == 0

_stands(store) := sprintf(
	"The session store %s stands in %s, and again in %s as %s, and nothing copies sessions between them.",
	[
		store.address, store.region, words.list({other.region | some other in store.others}),
		words.few({other.address | some other in store.others}),
	],
) if {
	count(store.others) > 0
}

_loses(store) := sprintf(
	"Users whom %s leads from %s to %s lose their session.",
	[store.entry.name, store.region, store.to],
) if {
	store.region in store.entry.regions
}

_loses(store) := sprintf(
	"%s leads users to %s: when %s is lost, all of them lose their session.",
	[store.entry.name, words.list(store.entry.regions), store.region],
) if {
	not store.region in store.entry.regions
}

_others(store) := [finding.at(other, sprintf("%s stands in %s", [other.address, other.region])) |
	some other in store.others
]

_led(store) := array.concat(
	[finding.at(store.entry, sprintf("%s leads users to %s", [store.entry.name, words.list(store.entry.regions)]))],
	[finding.quoted(source, "so the rule files say") | some source in _said(store)],
)

# The rule files promise sessions in all regions, or data in all of them.
_said(store) := [input.intent.cells[store.cells].source]

_said(store) := [input.intent.sessions.source] if {
	not _is_number(store, "cells")
	input.intent.sessions.strategy == "replicated"
}

_is_number(element, key) if is_number(element[key])

_statement(store) := {"statement": source} if {
	some source in _said(store)
} else := {}
