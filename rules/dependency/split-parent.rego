# METADATA
# title: A resource and what it belongs to in two regions
# description: |
#   Some resources have to be in one region: a load balancer and its subnets, a subnet and its VPC, an instance and its
#   security group, a cluster and its subnet group, a bucket and its policy or versioning, a service and its cluster, a
#   subscription and its topic. Here they resolve to two, mostly since one block lacks `provider` or `providers`, and so
#   is made by the default provider. The service does not find the other one by its id and refuses the request, after the
#   plan has passed and half of the region is built.
#
#   It is told for what the cloud has in one region alone. Peering connections, transit gateway attachments, replication
#   and other references that may cross regions are left out; so is what is passed by name, where the region has, or may
#   have, one of that name; and whatever is not known. Where what is named is the one that strayed, it has the finding.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Give both the same provider configuration: `provider = aws.west` on the block that lacks it, or
#     `providers = { aws = aws.west }` on its module call. On provider 6 and later, the same `region`.
#   sources:
#     - 'Amazon VPC User Guide, "VPC basics": a VPC and its subnets are in one Region'
#     - 'Elastic Load Balancing API Reference, CreateLoadBalancer, CreateListener, CreateTargetGroup'
#     - 'Amazon RDS User Guide, "Working with a DB instance in a VPC": DB subnet groups'
#     - 'Amazon S3 API Reference, "Error responses": PermanentRedirect'
#     - 'Terraform AWS provider, "Enhanced Region Support"; aws_sns_topic_subscription'
#   since: 0.1.0
#   needs:
#     - topology.split_parents
#   fixable: true
#   silences:
#     - dependency/cross-region
#     - dependency/hardcoded-region
package regionlint.rules.dependency["split-parent"]

import data.regionlint.lib.finding
import data.regionlint.lib.misplaced

findings contains object.union(finding.at(element, message), details) if {
	some element in input.topology.split_parents
	message := sprintf(
		"%s is in %s, and %s, which it names, %s in %s. They have to be in one region: %s refuses it.",
		[
			element.address, element.region, misplaced.names(element), _are(element), misplaced.regions(element),
			misplaced.cloud(element),
		],
	)
	details := object.union(
		{"trace": misplaced.trace(element), "subjects": misplaced.subjects(element)},
		misplaced.moved(element),
	)
}

_are(element) := "is" if count({misplaced.name(named) | some named in element.named}) == 1

_are(element) := "are" if count({misplaced.name(named) | some named in element.named}) > 1
