# METADATA
# title: A VPC endpoint that leads to anybody's account
# description: |
#   The rule files say where data has to stay, and a VPC endpoint has no policy. Through an endpoint without one, all of
#   the service can be reached: each bucket or queue of any account, for whoever has credentials of that account. Data
#   can be copied there past every security group and firewall, since the endpoint is a private way to the service.
#
#   A policy that is written out and allows everything to everybody is the same as none.
#
#   Endpoints that take no policy are left out: those of other companies' services, and of Gateway Load Balancers. So is a
#   policy that is not known.
# custom:
#   level: warning
#   remediation: |
#     Set `policy` on the endpoint, or add an `aws_vpc_endpoint_policy`: allow what the organisation owns, with the
#     conditions `aws:ResourceOrgID` or `aws:ResourceAccount` and `aws:PrincipalOrgID`, or name the buckets and tables.
#   sources:
#     - 'AWS PrivateLink Guide, "Control access to VPC endpoints using endpoint policies"'
#     - 'AWS whitepaper "Building a Data Perimeter on AWS", "Perimeter implementation"'
#     - 'Terraform AWS provider, aws_vpc_endpoint, policy (defaults to full access)'
#   since: 0.1.0
#   needs:
#     - intent.residency
#     - topology.open_endpoints
package regionlint.rules.egress["endpoint-policy-open"]

import data.regionlint.lib.finding
import data.regionlint.lib.place

findings contains object.union(finding.at(endpoint, message), {"trace": [_stated]}) if {
	some endpoint in input.topology.open_endpoints
	message := sprintf(
		"%s%s. Data can leave through it to any account, and no security group stops that.",
		[endpoint.address, _opens(endpoint)],
	)
}

_opens(endpoint) := sprintf("%s has no policy, so it lets every request to %s through", [_where(endpoint), _service(endpoint)]) if {
	not endpoint.attribute
}

_opens(endpoint) := sprintf("%s has a policy that allows everybody everything of %s", [
	_where(endpoint),
	_service(endpoint),
]) if {
	endpoint.attribute
}

_where(endpoint) := sprintf(" in %s", [endpoint.region]) if place.distinct(endpoint)

_where(endpoint) := "" if not place.distinct(endpoint)

_service(endpoint) := endpoint.service if endpoint.service

_service(endpoint) := "the service" if not endpoint.service

_stated := finding.quoted(input.intent.residency[0].source, "The rule files say where data has to stay")
