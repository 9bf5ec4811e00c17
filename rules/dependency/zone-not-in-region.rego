# METADATA
# title: A zone of another region
# description: |
#   A resource names an availability zone that is not in its own region. A zone belongs to one region: the provider asks
#   the region's endpoint, which does not know the zone and refuses the request. Terraform's plan does not tell; the apply
#   stops half way, mostly in the standby region, which is the copy of a block in which one of the two was not changed.
#
#   The region is that of the provider, or the resource's own `region`. Zones are told by name (`us-east-1a`), by id
#   (`use1-az1`), as Local Zones (`us-west-2-lax-1a`) and Wavelength Zones, which belong to their parent region, and as a
#   data source of another provider lists them. A zone or region that is not known is no finding.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Name zones of the resource's region, best with `data.aws_availability_zones` of the same provider, or give the
#     resource the provider of the zone's region.
#   sources:
#     - 'Amazon EC2 User Guide, "Regions and Zones"'
#     - 'AWS RAM User Guide, "Availability Zone IDs for your AWS resources"'
#     - 'Google Kubernetes Engine documentation, "Regional clusters"; Terraform Google provider, google_container_cluster: node_locations'
#   since: 0.1.0
#   needs:
#     - topology.misplaced_zones
#   silences:
#     - dependency/cross-region
#     - dependency/hardcoded-region
package regionlint.rules.dependency["zone-not-in-region"]

import data.regionlint.lib.finding
import data.regionlint.lib.misplaced

findings contains object.union(finding.at(element, message), details) if {
	some element in input.topology.misplaced_zones
	message := sprintf(
		"%s is in %s and names %s, of %s. A resource can be in zones of its own region only: %s refuses it.",
		[element.address, element.region, _zones(element), misplaced.regions(element), misplaced.cloud(element)],
	)
	details := {"trace": misplaced.trace(element), "subjects": misplaced.subjects(element)}
}

_zones(element) := sprintf("%s %s", [_zone(element), misplaced.names(element)]) if element.named[0].name

_zones(element) := sprintf("the zones of %s", [misplaced.names(element)]) if not element.named[0].name

_zone(element) := "the zone" if count(element.named) == 1

_zone(element) := "the zones" if count(element.named) > 1
