# METADATA
# title: A residency promise that the code does not prove
# description: |
#   The rule files say where some data has to stay, and the code does not show that it does: a datastore that the statement
#   covers is in a region that the code does not tell, or no datastore goes by the words of the statement. A promise about
#   data that nobody can point at cannot be checked here, in a review or in an audit.
#
#   A region that comes from a variable without a value is known when the value is given (`--var`, `--var-file`, a
#   deployment in `.regionlint.hcl`). Words of a statement are looked for in tags first, then in names; a statement that
#   matches nothing is never applied to everything.
#
#   It is no finding where another root that the rule file governs has the data, and for statements on backups, logs or keys
#   as such.
# custom:
#   level: note
#   remediation: |
#     Give the region a value, or a default that the statement allows. Where a statement matches nothing, tag the datastores
#     with its words (`data = "eu-users"`), or say in a `regionlint` block by which tag or name it selects.
#   sources:
#     - 'Regulation (EU) 2016/679 (GDPR), article 5(2): accountability'
#     - 'AWS Well-Architected Framework, Security Pillar, SEC07-BP01 "Understand your data classification scheme"'
#   since: 0.1.0
#   needs:
#     - intent.residency
#     - topology.residency.unplaced|topology.residency.unmatched
#   breaks:
#     - residency
#     - regions.allowed
#     - regions.forbidden
package regionlint.rules.residency.unproven

import data.regionlint.lib.finding
import data.regionlint.lib.residency

findings contains object.union(finding.at(store, message), details) if {
	some store in input.topology.residency.unplaced
	message := sprintf(
		"The region of %s%s is not known (%s), and %s. Nothing in the code shows that it does.",
		[store.address, residency.reason(store), _cause(store), residency.demand(store)],
	)
	details := {"trace": residency.steps([store]), "statement": residency.source(store)}
}

findings contains object.union(finding.stated(source, message), {"statement": source}) if {
	some n in input.topology.residency.unmatched
	source := input.intent.residency[n].source
	message := sprintf(
		"%s, and no datastore in the code has these words in its tags or name. %s",
		[residency.demand({"statement": n}), "What the statement is about cannot be found, so it cannot be checked."],
	)
}

_cause(store) := sprintf("it comes from %s", [store.region]) if store.region

_cause(store) := store.cause if {
	not store.region
	store.cause != ""
}

_cause(store) := "its region is not known" if {
	not store.region
	store.cause == ""
}
