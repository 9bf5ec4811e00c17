# METADATA
# title: A Multi-Region Access Point over buckets that are not replicated
# description: |
#   A Multi-Region Access Point sends each request to the nearest of its buckets that answers. It copies nothing: that
#   is for replication rules between the buckets. An object that was written to one bucket is not found (404) by whoever
#   is led to a bucket that no rule leads to, and when the first bucket's region is lost, so is the object.
#
#   Replication in one direction is not enough: what is written through the other buckets is missing at the first. Where
#   the access point's routes send requests to that bucket alone, it is no finding.
#
#   It is no finding where a bucket is outside the code, or an end of a replication rule is not known: replication may
#   be set up elsewhere. For a bucket of logs, archives or backups it is a note: they are written all the time and
#   hardly ever read through the access point.
# custom:
#   level: error
#   remediation: |
#     Replicate in both directions: an `aws_s3_bucket_replication_configuration` for each bucket with a rule for each of
#     the others, with `delete_marker_replication` and, for changes of metadata, `replica_modifications` enabled.
#   sources:
#     - 'Amazon S3 User Guide, "Configuring replication for use with Multi-Region Access Points"'
#     - 'Amazon S3 User Guide, "Multi-Region Access Point restrictions and limitations"'
#   since: 0.1.0
#   needs:
#     - topology.access_points.unreplicated
package regionlint.rules.replication["access-point-unreplicated"]

import data.regionlint.lib.bucket
import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.on(point, cut.attribute, _message(point, cut)), details) if {
	some point in input.topology.access_points
	some cut in point.unreplicated
	not _is_only_active(point, cut)
	details := object.union({"trace": _trace(point, cut)}, _level(cut))
}

# Logs and archives are written all day and hardly ever read through it.
_level(cut) := {"level": "note"} if cut.cold

_level(cut) := {} if not cut.cold

# Nobody is led to the others until a failover, so nothing is written there.
_is_only_active(point, cut) if {
	cut.origin
	every other in _others(point, cut) {
		other.active == false
	}
}

_others(point, cut) := [other | some other in point.buckets; other.attribute != cut.attribute]

_message(point, cut) := sprintf(
	"%s sends requests to %s, and no replication leads there%s. %s",
	[point.address, bucket.located(cut), _except(cut), _consequence(point, cut)],
)

_except(cut) := ", though it is replicated to the others" if cut.origin

_except(cut) := "" if not cut.origin

_consequence(point, cut) := sprintf(
	"Whoever is led to %s does not find what was written to %s.",
	[cut.address, words.list([bucket.name(other) | some other in _others(point, cut)])],
)

_trace(point, cut) := [step |
	some end in array.concat([cut], _others(point, cut))
	some step in bucket.step(end, sprintf("%s is behind the access point", [bucket.located(end)]))
]
