# METADATA
# title: A regional host name that is written out in a workload's settings
# description: |
#   The host name of a load balancer, database or API in one region, or the system's own name for one region, stands as
#   literal text in an environment variable or a container definition. It does not follow: when traffic moves to another
#   region, or when the same code runs there, the workload goes on calling the region that it was written for. Health
#   checks do not see it, since the workload itself is well, and the outage of one region becomes one of all.
#
#   Text that is built from a variable or a reference follows the region, and is no finding. Nor are the public endpoints
#   of AWS services in the workload's own region (`sts.us-east-1.amazonaws.com`), the settings of a root that is in one
#   region and has siblings in others, and the regional hosts of other companies' services.
# custom:
#   level: warning
#   remediation: |
#     Refer to the resource (`aws_db_instance.orders.address`), build the name from the region, or use the global name
#     that routing leads to the region in service.
#   sources:
#     - 'AWS Well-Architected Framework, Reliability Pillar, "Deploy the workload to multiple locations"'
#     - 'AWS Whitepaper "Disaster Recovery of Workloads on AWS", "Warm standby"'
#     - 'AWS General Reference, "Service endpoints and quotas"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.hardcoded
package regionlint.rules.routing["hardcoded-endpoint"]

import data.regionlint.lib.finding

findings contains object.union(finding.at(workload, message), {"trace": steps}) if {
	some workload in input.topology.hardcoded
	first := workload.hosts[0]
	message := sprintf(
		"%s of %s has the regional host %s written out%s. When another region takes over, %s.",
		[
			_setting(first), workload.address, first.host, _others(count(workload.hosts) - 1),
			_and_then(first),
		],
	)
	steps := [finding.on(workload, host.attribute, sprintf("%s has %s, %s", [_setting(host), host.host, _tells(host)])) |
		some host in workload.hosts
	]
}

_setting(host) := "The command" if host.setting in {"command", "entryPoint"}

_setting(host) := sprintf("The variable %s", [host.setting]) if not host.setting in {"command", "entryPoint"}

_tells(host) := sprintf("a host in %s", [host.region]) if host.region

_tells(host) := sprintf("a name for one region by its label %s", [host.label]) if not host.region

_others(0) := ""

_others(1) := ", and 1 more"

_others(n) := sprintf(", and %d more", [n]) if n > 1

_and_then(host) := sprintf("calls still go to %s", [host.region]) if host.region

_and_then(host) := "calls still go to the region of that name" if not host.region
