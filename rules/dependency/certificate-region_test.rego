package regionlint.rules.dependency["certificate-region_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.dependency["certificate-region"] as rule

_user(fields) := object.union(
	{
		"address": "aws_lb_listener.https", "root": ".", "attribute": "certificate_arn", "attributes": ["certificate_arn"],
		"region": "eu-west-1", "region_status": "known", "because": [],
		"named": [{
			"address": "aws_acm_certificate.shop", "root": ".", "attribute": "certificate_arn", "region": "us-east-1",
		}],
	},
	fields,
)

_expected(address, message) := {{
	"address": address, "root": ".", "attribute": "certificate_arn", "message": message,
	"trace": [finding.at(
		{"address": "aws_acm_certificate.shop", "root": "."},
		"aws_acm_certificate.shop is in us-east-1",
	)],
	"subjects": {sprintf(".|%s|certificate_arn", [address])},
}}

_findings(elements) := found if {
	found := rule.findings with input as build.system({"misplaced_certificates": elements})
}

test_fires_on_a_listener if {
	_findings([_user({})]) == _expected("aws_lb_listener.https", concat(" ", [
		"aws_lb_listener.https in eu-west-1 names aws_acm_certificate.shop, a certificate of us-east-1.",
		"A certificate works in its own region only: AWS refuses it.",
	]))
}

test_fires_on_what_is_global if {
	user := object.remove(
		_user({"address": "aws_cloudfront_distribution.site", "region_status": "global", "why": "CloudFront says so"}),
		{"region"},
	)
	_findings([user]) == _expected("aws_cloudfront_distribution.site", concat(" ", [
		"aws_cloudfront_distribution.site names aws_acm_certificate.shop, a certificate of us-east-1.",
		"CloudFront says so: AWS refuses it.",
	]))
}

test_quiet_where_certificates_are_at_home if _findings([]) == set()

# What is not known is not in the list: the document has nothing to judge.
test_unknown_is_not_listed if {
	found := rule.findings with input as {"topology": {}}
	found == set()
}
