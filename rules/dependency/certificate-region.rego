# METADATA
# title: A certificate of the wrong region
# description: |
#   A certificate of AWS Certificate Manager works in its own region, and CloudFront takes those of us-east-1 alone. A
#   load balancer, an API or a distribution that names one of another region is refused: `InvalidViewerCertificate`,
#   `CertificateNotFound`. The plan passes, since the ARN looks right. In a second region it is the rule, not the exception,
#   that the first region's certificate is passed on: then the standby has no listener for HTTPS.
#
#   A certificate is followed through modules and `aws_acm_certificate_validation`, and a literal ARN tells its region.
#   Certificates of IAM have no region. What CloudFront serves for others counts as CloudFront: domains of Cognito and
#   AppSync, and edge-optimized domains of API Gateway.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Make a certificate in the region where it is used (for CloudFront: `provider = aws.us_east_1`), and name that one. One
#     domain can have a certificate in each region; they share the record that validates them.
#   sources:
#     - 'Amazon CloudFront Developer Guide, "Requirements for using SSL/TLS certificates with CloudFront": AWS Region'
#     - 'AWS Certificate Manager User Guide, "Services integrated with AWS Certificate Manager"'
#     - 'Amazon API Gateway Developer Guide, "Setting up custom domain names for REST APIs"'
#     - 'Amazon Cognito API Reference, UpdateUserPoolDomain'
#   since: 0.1.0
#   needs:
#     - topology.misplaced_certificates
#   silences:
#     - dependency/cross-region
#     - dependency/hardcoded-region
package regionlint.rules.dependency["certificate-region"]

import data.regionlint.lib.finding
import data.regionlint.lib.misplaced

findings contains object.union(finding.at(element, message), details) if {
	some element in input.topology.misplaced_certificates
	certificate := element.named[0]
	message := sprintf("%s%s names %s, a certificate of %s. %s: AWS refuses it.", [
		element.address, _place(element), misplaced.name(certificate), certificate.region, _rule(element),
	])
	details := {"trace": misplaced.trace(element), "subjects": misplaced.subjects(element)}
}

_place(element) := sprintf(" in %s", [element.region]) if element.region

_place(element) := "" if not element.region

_rule(element) := element.why if element.why

_rule(element) := "A certificate works in its own region only" if not element.why
