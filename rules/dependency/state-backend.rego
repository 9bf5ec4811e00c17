# METADATA
# title: The Terraform state is lost with a region in service
# description: |
#   The state is in a bucket in one of the regions that serve users, and nothing copies it to another. When that region is
#   lost, Terraform can change nothing anywhere: it reads the state before every plan. The failover must then do without
#   it, and so must every repair, for as long as the outage lasts.
#
#   It is no finding where the state is in a third region or in the one that takes over, where the code has the bucket
#   replicated, where each region's root keeps its state in that region, or where the block leaves the bucket or its
#   region to `terraform init`. Other kinds of backend tell nothing of where they are.
# custom:
#   level: note
#   remediation: |
#     Replicate the bucket to another region (`aws_s3_bucket_replication_configuration`, with versioning on both sides) and
#     write down how to use the copy, or keep the state in a region that serves nobody.
#   sources:
#     - 'Terraform documentation, "Backend Type: s3" (the bucket is in one region; versioning is recommended)'
#     - 'Amazon S3 User Guide, "Replicating objects within and across Regions"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - intent.regions
#     - topology.backends.exposed
package regionlint.rules.dependency["state-backend"]

import data.regionlint.lib.finding

findings contains object.union(finding.stated(_source(backend.sites[0]), _message(backend)), details) if {
	some backend in input.topology.backends
	backend.exposed
	details := {"region": backend.region, "trace": array.concat(_declared(backend), _others(backend))}
}

_source(site) := {"file": site.file, "start_line": site.line, "end_line": site.line, "text": "backend \"s3\""}

_message(backend) := sprintf(
	"The Terraform state is in the bucket %s in %s, a region that serves users, and nothing copies it to another region. When %s is lost, Terraform can change nothing in any region.",
	[backend.bucket, backend.region, backend.region],
)

_declared(backend) := [finding.quoted(declared.source, sprintf("%s is declared as %s", [declared.name, declared.role])) |
	some declared in input.intent.regions
	declared.name == backend.region
	declared.role in {"primary", "secondary", "serving"}
]

_others(backend) := [
{"file": site.file, "line": site.line, "message": sprintf("%s keeps its state there, too", [site.root])} |
	some site in array.slice(backend.sites, 1, count(backend.sites))
]
