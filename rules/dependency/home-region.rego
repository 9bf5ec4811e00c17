# METADATA
# title: Outside the one region that takes it
# description: |
#   Some things work in one region only, whatever the region of the rest: AWS WAF for CloudFront, functions that
#   CloudFront runs, query logs and signing keys of Route 53 and public repositories of ECR in us-east-1. Elsewhere the
#   request is refused. CloudWatch has the metrics of Route 53, CloudFront and the bill in us-east-1, too, and those of
#   Global Accelerator in us-west-2: an alarm on them in another region is accepted, never gets data and never goes off,
#   so that the failed health check which it is to report is noticed by users first.
#
#   An alarm that a health check goes by is left alone: it belongs in the region of its metric.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Give the block a provider of that region: `provider = aws.us_east_1`; on provider 6 and later `region = "us-east-1"`.
#     What it refers to there (a topic for an alarm) has to be in that region as well.
#   sources:
#     - 'AWS WAF API Reference, CreateWebACL: Scope'
#     - 'Amazon CloudFront Developer Guide, "Restrictions on Lambda@Edge"; "View CloudFront and edge function metrics"'
#     - 'Amazon Route 53 Developer Guide, "Monitoring health checks using CloudWatch"; Amazon Route 53 API Reference, CreateQueryLoggingConfig'
#     - 'AWS Global Accelerator Developer Guide, "Using Amazon CloudWatch with AWS Global Accelerator"'
#   since: 0.1.0
#   needs:
#     - topology.far_from_home
#   fixable: true
#   silences:
#     - dependency/cross-region
#     - dependency/hardcoded-region
package regionlint.rules.dependency["home-region"]

import data.regionlint.lib.finding
import data.regionlint.lib.misplaced

findings contains object.union(finding.at(element, message), details) if {
	some element in input.topology.far_from_home
	message := sprintf("%s%s. %s: %s.", [element.address, _where(element), element.why, _result(element)])
	details := object.union(
		{"trace": array.concat(misplaced.trace(element), _users(element)), "subjects": _subjects(element)},
		misplaced.moved(element),
	)
}

# What is named by an ARN is not in the code: the finding is on what names it.
_where(element) := sprintf(" names %s, of %s", [element.named[0].name, element.named[0].region]) if {
	element.named[0].name
} else := sprintf(" is in %s", [element.region])

_result(element) := "it never gets data" if startswith(element.why, "CloudWatch")

_result(element) := "AWS refuses it" if not startswith(element.why, "CloudWatch")

_users(element) := [finding.at(user, sprintf("%s names it", [user.address])) | some user in element.users]

# The thing itself and each argument that names it.
_subjects(element) := (misplaced.subjects(element) | {finding.subject(element)}) | {subject |
	some user in element.users
	subject := sprintf("%s|%s", [finding.subject(user), user.attribute])
}
