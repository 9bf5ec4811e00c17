package regionlint.rules.residency["no-guardrail_test"]

import data.regionlint.lib.build
import data.regionlint.rules.residency["no-guardrail"] as no_guardrail

_facts := {"residency": [
	{
		"subject": "EU user data", "match": {"all": false}, "allow": ["eu-west-1"],
		"source": build.source(3),
	},
	{"subject": "All data", "match": {"all": true}, "places": ["EU"], "source": build.source(4)},
]}

_findings(residency) := found if {
	document := build.stating({"residency": object.union(build.system({}).topology.residency, residency)}, _facts)
	found := no_guardrail.findings with input as document
}

_resource(name) := {"address": sprintf("aws_organizations_account.%s", [name]), "root": "."}

_unguarded(names) := {"unguarded": {"statement": 1, "resources": [_resource(name) | some name in names]}}

test_fires_on_the_statement if {
	_findings(_unguarded(["shop"])) == {{
		"source": build.source(4),
		"statement": build.source(4),
		"message": concat(" ", [
			`"All data" must stay in the EU, and nothing in the organization that the code sets up`,
			"(aws_organizations_account.shop) enforces that:",
			"no service control policy, region deny control or policy on locations. Its accounts can create resources in any region.",
		]),
		"trace": [{
			"address": "aws_organizations_account.shop",
			"root": ".",
			"message": "aws_organizations_account.shop is of the organization",
		}],
	}}
}

test_fires_with_three_resources_of_many if {
	some found in _findings(_unguarded(["a", "b", "c", "d"]))
	[step.address | some step in found.trace] == [
		"aws_organizations_account.a", "aws_organizations_account.b", "aws_organizations_account.c",
	]
}

test_quiet_where_the_organization_is_guarded_or_there_is_none if {
	_findings({}) == set()
}

# What a policy says is not known: the topology takes it for a guardrail.
test_unknown_policy_is_no_lack if {
	_findings({"unmatched": [0]}) == set()
}
