# METADATA
# title: A recovery time that nothing tests
# description: |
#   The rule files state an RTO, and nothing in the code exercises a failover: no fault injection experiment, no readiness
#   check, no plan for switching regions, no resilience policy. A failover that has never been performed fails for reasons
#   that no plan shows: a quota in the standby region, a secret that was never copied, a runbook for a console that has
#   changed. The first one to find out is the outage.
#
#   It is no finding for code with nothing that serves or keeps data, or where another root that the rule files govern
#   has such a thing. Tests by hand, or by tools outside the code, are not seen.
# custom:
#   level: note
#   remediation: |
#     Add an `aws_fis_experiment_template` that takes a region's connectivity away, an `aws_arcregionswitch_plan` that is
#     executed regularly, or an `aws_resiliencehub_resiliency_policy` with the RTO, so that drift shows.
#   sources:
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL13-BP03 "Test disaster recovery implementation to validate the implementation"'
#     - 'AWS Fault Injection Service User Guide, "Cross-Region: Connectivity"'
#     - 'Terraform AWS provider, aws_arcregionswitch_plan, aws_resiliencehub_resiliency_policy'
#   since: 0.1.0
#   needs:
#     - intent.rto
#     - topology.at_stake
package regionlint.rules.recovery.untested

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains finding.stated(rto.source, message) if {
	rto := input.intent.rto
	count(input.topology.drills) == 0
	not input.topology.others.drills
	input.topology.at_stake
	message := sprintf(
		"An RTO of %s is declared, and nothing in the code exercises a failover: %s. %s",
		[
			words.duration(rto.seconds), "no experiment, readiness check, switch plan or resilience policy",
			"Whether it can be kept shows only in an outage.",
		],
	)
}
