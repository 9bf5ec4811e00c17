# METADATA
# title: Data without the tag by which residency is decided
# description: |
#   The rule files select the data that has to stay somewhere by a tag, and a datastore has no such tag. Whether the
#   promise holds for it is open: nothing keeps it, its copies and its backups inside, and nobody sees that it was
#   forgotten. The next table that somebody adds for the same data is the usual case.
#
#   Tags of the provider's `default_tags` count, and any value does: a datastore with `data = "public"` is classified. A
#   copy is classified with what it copies, and what the statement selects by name needs no tag.
#
#   It is no finding where the tags are not known.
# custom:
#   level: note
#   remediation: |
#     Add the tag, with a value that says what the data is (`data = "eu-users"`, `data = "public"`). A tag policy of the
#     organization, or a `tags` variable without default, keeps it from being forgotten.
#   sources:
#     - 'AWS Well-Architected Framework, Security Pillar, SEC07-BP02 "Apply data protection controls based on data sensitivity"'
#     - 'AWS whitepaper "Best Practices for Tagging AWS Resources", tags for data classification'
#   since: 0.1.0
#   needs:
#     - intent.residency
#     - topology.residency.unclassified
#   breaks:
#     - residency
package regionlint.rules.residency.unclassified

import data.regionlint.lib.finding
import data.regionlint.lib.residency
import data.regionlint.lib.words

findings contains object.union(finding.at(store, message), details) if {
	some store in input.topology.residency.unclassified
	statement := input.intent.residency[store.statement]
	message := sprintf(
		"%s has no tag %s, and %q names data by that tag. %s",
		[
			store.address, words.list(store.tags), statement.subject,
			"Whether the statement holds for this data cannot be told.",
		],
	)
	details := {"trace": residency.steps([store]), "statement": statement.source}
}
