# METADATA
# title: Data that goes to other regions, and nobody sees the bill
# description: |
#   Copies, backups, peered networks and transit gateways carry data from one region to another, and each gigabyte is
#   paid for where it leaves: USD 0.02 from most regions of the US, Canada and Europe, up to USD 0.147 from others (in
#   April 2023; see the sources). A backfill that runs twice, a replication rule that takes in all of a bucket or a
#   service that asks the wrong region multiplies that, and nothing breaks: it shows at the end of the month.
#
#   The code has no budget, no anomaly monitor and no alarm on the bill, in no root of the repository. It is a warning
#   where the rule files have a statement on egress, else a note.
#
#   Secrets that are copied are left out, since they weigh nothing. So is a system with a module for budgets or costs
#   that is not on disk.
# custom:
#   level: note
#   remediation: |
#     Add an `aws_ce_anomaly_monitor` with a subscription, which needs no figure; or an `aws_budgets_budget` with a
#     notification. One for the account is enough.
#   sources:
#     - 'Skyplane, skyplane/data/aws_transfer_costs.csv of 2023-04-27 (github.com/skyplane-project/skyplane), for the prices'
#     - 'AWS Global Network FAQs, for which side pays'
#     - 'AWS Cost Management User Guide, "Managing your costs with AWS Budgets" and "Detecting unusual spend with AWS Cost Anomaly Detection"'
#     - 'AWS Well-Architected Framework, Cost Optimization Pillar, COST03-BP05 "Configure billing and cost management tools"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.transfers.unwatched
#   breaks:
#     - egress
package regionlint.rules.egress["cost-unmonitored"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(_paths[0].source, _message), details) if {
	count(_paths) > 0
	details := object.union_n([{"trace": array.concat(_steps, _stated)}, _level, _statement])
}

_paths := [path | some path in input.topology.transfers; path.unwatched]

_message := sprintf(
	"%s data to another region: %s. Nothing in the code watches what that costs: no budget and no anomaly monitor.",
	[_counted, words.few({_way(path) | some path in _paths})],
)

_counted := sprintf("%d paths carry", [count(_paths)]) if count(_paths) > 1

_counted := "One path carries" if count(_paths) == 1

_way(path) := sprintf("%s to %s%s", [_side(path.from_region), _side(path.to_region), _price(path)])

# Where the region is not known, the provider configuration stands for it.
_side(name) := sprintf("the region of %s", [name]) if startswith(name, "provider ")

_side(name) := name if not startswith(name, "provider ")

_price(path) := sprintf(" at USD %v/GB", [path.usd_per_gb])

_price(path) := "" if not path.usd_per_gb

_steps := [finding.at(path, sprintf("%s from %s to %s", [path.how, path.from_region, path.to_region])) |
	some path in array.slice(_paths, 0, _shown)
]

# The engine shows ten places of a trace; a statement follows.
_shown := 9

# A statement on budgets is broken; others say that what leaves matters.
_statement := {"statement": _budgets[0].source} if count(_budgets) > 0

_statement := {} if count(_budgets) == 0

_budgets := [fact | some fact in input.intent.egress; fact.kind == "budget"]

_others := [fact | some fact in input.intent.egress; fact.kind != "budget"]

_level := {"level": "warning"} if count(_budgets) + count(_others) > 0

_level := {} if count(_budgets) + count(_others) == 0

_stated := [finding.quoted(fact.source, _word(fact)) | some fact in array.slice(array.concat(_budgets, _others), 0, 1)]

_word(fact) := "The rule files ask for a budget" if fact.kind == "budget"

_word(fact) := "The rule files limit egress" if fact.kind != "budget"
