package regionlint.rules.dependency["unused-alias_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.dependency["unused-alias"] as rule

_claim(address) := {"address": address, "root": ".", "word": "dr"}

_alias(claims) := {
	"address": "provider.aws.dr", "root": ".", "region": "us-west-2", "region_status": "known", "name": "aws.dr",
	"default_region": "us-east-1", "claims": claims,
}

_expected(who, claims) := {{
	"address": "provider.aws.dr", "root": ".",
	"message": concat(" ", [
		"Nothing uses the provider aws.dr for us-west-2:", who, "made in us-east-1, by the default provider.",
		"When us-east-1 is lost, there is nothing in us-west-2.",
	]),
	"trace": [finding.at(claim, sprintf("%s (\"dr\") is in us-east-1", [claim.address])) | some claim in claims],
	"subjects": ({"region|us-west-2", ".|provider.aws.dr"} | {finding.subject(claim) | some claim in claims}),
}}

_findings(elements) := found if {
	found := rule.findings with input as build.system({"unused_aliases": elements})
}

test_fires_on_one_that_claims_the_role if {
	claims := [_claim("aws_lb.dr")]
	_findings([_alias(claims)]) == _expected("aws_lb.dr is", claims)
}

test_fires_on_several if {
	claims := [_claim("aws_lb.dr"), _claim("module.dr")]
	_findings([_alias(claims)]) == _expected("aws_lb.dr and module.dr are", claims)
}

test_quiet_where_aliases_are_used if _findings([]) == set()

# What is not known is not in the list: the document has nothing to judge.
test_unknown_is_not_listed if {
	found := rule.findings with input as {"topology": {}}
	found == set()
}
