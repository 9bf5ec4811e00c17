# METADATA
# title: Sticky sessions in an active-active system
# description: |
#   The load balancer keeps each user on one of its targets, which is of use only where that target remembers something.
#   But several regions serve at the same time: when latency shifts, when weights are changed or a region fails, users
#   are led to a load balancer that knows nothing of their cookie, and to targets that know nothing of them. What the
#   target remembered is lost, for every user who moves.
#
#   All regions are taken to serve where the rule files say active-active, and where latency, weighted, geoproximity or
#   multivalue records, or an accelerator, spread users over regions. In an active-passive system users move when a
#   region is lost, and only then; tools of the operators are left out, too.
# custom:
#   level: note
#   remediation: |
#     Keep nothing in the targets: sessions in a store that every region can read, or in a signed token. Then switch
#     stickiness off. Where it is there for the sake of a local cache alone, it does no harm: suppress the finding and
#     say why.
#   sources:
#     - 'Elastic Load Balancing, Application Load Balancers, "Sticky sessions for your Application Load Balancer"'
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL05-BP07 "Make systems stateless where possible"'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - system.multi_region
#     - topology.sticky
package regionlint.rules.session.sticky

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(sticky, message), object.union(_trace(sticky), _fix(sticky))) if {
	some sticky in input.topology.sticky
	message := sprintf(
		"%s in %s keeps each user on one target%s. %s who is sent to another region loses what that target remembers.",
		[sticky.address, sticky.region, _how(sticky), _spread(sticky)],
	)
}

_how(sticky) := sprintf(" (%s)", [concat(", ", parts)]) if {
	parts := array.concat(
		[sticky.by | sticky.by],
		[words.duration(sticky.seconds) | sticky.seconds],
	)
	count(parts) > 0
} else := ""

_spread(sticky) := sprintf(
	"%s spreads users over %s, and one",
	[sticky.entry.name, words.list(sticky.entry.regions)],
) if {
	sticky.entry
} else := "The rule files say active-active, and a user"

_trace(sticky) := {"trace": array.concat(_leads(sticky), _declares)}

_leads(sticky) := [finding.at(sticky.entry, sprintf("%s leads users to %s", [
	sticky.entry.name,
	words.list(sticky.entry.regions),
]))] if {
	sticky.entry
} else := []

_declares := [finding.quoted(input.intent.model.source, "the regions are declared active-active")] if {
	input.intent.model.value == "active-active"
} else := []

# What the targets remember has to go elsewhere first.
_fix(sticky) := {"fix": finding.suggest_attribute(sticky, sticky.switch, false)} if {
	sticky.switch
} else := {}
