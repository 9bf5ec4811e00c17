# METADATA
# title: The name of another region written out
# description: |
#   An ARN, a host name, the name of an endpoint service or a zone is written out, and it names another region than the
#   one its resource is in. The text does not follow: it was right where it was copied from. What runs here now calls
#   that region, or refers to something that does not exist here, and a failover moves neither.
#
#   It is no finding where an argument means another region by its purpose: what it copies from or to, a peer, where logs
#   and events go. Nor are policies, which permit, IAM and other global services, lists that have the own region as well,
#   and variables named for the other region. A host name in the settings of a workload is `routing/hardcoded-endpoint`;
#   what a workload uses and the code has is `dependency/cross-region`.
# custom:
#   level: warning
#   remediation: |
#     Refer to the resource (`aws_sqs_queue.jobs.arn`), or build the name from the region of the provider:
#     `data.aws_region.current.region`.
#   sources:
#     - 'AWS General Reference, "Amazon Resource Names (ARNs)" and "Service endpoints and quotas"'
#     - 'AWS whitepaper "AWS Fault Isolation Boundaries", "Multi-Region architectures": Regions have to be independent'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.strays
package regionlint.rules.dependency["hardcoded-region"]

import data.regionlint.lib.finding

findings contains object.union(finding.at(stray, _message(stray)), details) if {
	some stray in input.topology.strays
	details := {
		"trace": [finding.at(stray, sprintf("the %s %s is in %s", [text.kind, text.text, stray.names])) |
			some text in array.slice(stray.texts, 1, count(stray.texts))
		],
		"subjects": array.concat([finding.subject(stray)], stray.subjects),
	}
}

_message(stray) := sprintf(
	"The %s %s%s is in %s, and %s is in %s. The text says %s wherever this code runs, so that %s depends on %s.",
	[
		first.kind, first.text, _setting(first), stray.names, stray.address, stray.region,
		stray.names, stray.region, stray.names,
	],
) if {
	first := stray.texts[0]
}

_setting(text) := sprintf(" (%s)", [text.setting]) if text.setting

_setting(text) := "" if not text.setting
