# METADATA
# title: DNS that routes by another policy than the rule files say
# description: |
#   The rule files name a routing policy, and the names that lead to several regions use another. Who reads the rule file
#   expects something that does not happen: with failover declared and weights in the code, users are sent to the region
#   that was to stand by; with latency declared and failover in the code, users far away get slow answers, and the second
#   region is idle.
#
#   Looked at are records that choose among regions: latency, failover, geolocation and geoproximity, and weighted or
#   multivalue sets whose records lead to several regions; profiles of Traffic Manager, load balancers of Cloudflare and
#   routed record sets of Cloud DNS by what their policies do.
#
#   It is no finding where anything has the declared policy, such as the outer records of an alias tree, here or in
#   another root that the rule file governs, or where Global Accelerator or a global load balancer does it by itself. Nor
#   where the policy of a record is not known.
# custom:
#   level: warning
#   remediation: |
#     Give the records the declared policy. To keep the present one as well, make a tree: records with the declared policy
#     that are aliases to names with the other. Where the code is right, correct the rule file.
#   sources:
#     - 'Amazon Route 53 Developer Guide, "Choosing a routing policy"'
#     - 'Azure documentation, "Traffic Manager routing methods"'
#     - 'Google Cloud documentation, "DNS routing policies and health checks"'
#     - 'Cloudflare documentation, "Global traffic steering"'
#   since: 0.1.0
#   needs:
#     - intent.routing
#   breaks:
#     - routing
#   silences:
#     - intent/mechanism-missing
package regionlint.rules.intent["routing-mismatch"]

import data.regionlint.lib.finding
import data.regionlint.lib.steering
import data.regionlint.lib.words

findings contains object.union(finding.at(set.members[0], _message(set)), details) if {
	declared := input.intent.routing
	not steering.may_use(declared.policy)
	some set in steering.sets
	details := {
		"statement": declared.source,
		"trace": array.concat(
			[finding.quoted(declared.source, sprintf("%s routing is declared", [declared.policy]))],
			[finding.at(other, sprintf("%s is of the same set", [other.address])) |
				some other in array.slice(set.members, 1, 1 + _shown)
			],
		),
		"subjects": {finding.subject(set.members[0]), sprintf("routing|%s", [declared.policy])},
	}
}

# Enough to believe it.
_shown := 3

_message(set) := sprintf(
	"%s has %s routing, and the rule files declare %s routing. %s",
	[set.name, words.list(set.policies), input.intent.routing.policy, _loss[input.intent.routing.policy]],
)

# What users do not get without a policy.
_loss := {
	"latency": "Users are not sent to the region that answers them fastest.",
	"failover": "No region is kept back to take over when another fails.",
	"weighted": "The share of users that a region gets cannot be set.",
	"geolocation": "Where users are does not decide which region they get.",
	"geoproximity": "How far users are from a region does not decide which they get.",
	"multivalue": "Clients get no list of answers to try one after the other.",
}
