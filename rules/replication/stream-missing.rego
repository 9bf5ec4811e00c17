# METADATA
# title: A global table without the stream that its copies are made by
# description: |
#   DynamoDB copies a table to other regions by its stream, which has to be on and to hold each item before and after a
#   change (`NEW_AND_OLD_IMAGES`). A table whose stream is switched off, or has keys or one image only, gets no copies:
#   AWS refuses to add the replica, or the apply ends in an error each time. The second region stays empty until somebody
#   needs it.
#
#   With `replica` blocks the provider sets the stream by itself where the code says nothing of it. A member of a global
#   table of version 2017.11.29 (`aws_dynamodb_global_table`) has to set it: without it the global table cannot be made.
#
#   It is no finding on copies of strong consistency, which are not made by a stream, nor where the setting is not known.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Set `stream_enabled = true` and `stream_view_type = "NEW_AND_OLD_IMAGES"` on the table. Where something reads the
#     stream, look at it first: it gets both images of each item from then on.
#   sources:
#     - 'Amazon DynamoDB API Reference, CreateGlobalTable: streams that contain both the new and the old images of the item'
#     - 'Amazon DynamoDB Developer Guide, "How DynamoDB global tables work": DynamoDB Streams'
#     - 'Terraform AWS provider, aws_dynamodb_table: replica, stream_enabled, stream_view_type'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - topology.streams.insufficient
#   breaks:
#     - replication.mechanisms
package regionlint.rules.replication["stream-missing"]

import data.regionlint.lib.finding
import data.regionlint.lib.promise
import data.regionlint.lib.words

findings contains object.union(_place(stream, _message(stream)), details) if {
	some stream in input.topology.streams
	stream.insufficient
	details := object.union({"trace": [_copied(stream)], "fix": _fix(stream)}, _statement)
}

_place(stream, message) := finding.on(stream, "stream_enabled", message) if stream.status == "off"

_place(stream, message) := finding.on(stream, "stream_view_type", message) if {
	stream.status != "off"
	stream.view
}

_place(stream, message) := finding.at(object.remove(stream, {"attribute"}), message) if {
	stream.status != "off"
	not stream.view
}

_message(stream) := sprintf("%s is %s, and %s. %s", [
	stream.address, _described(stream), _stream(stream),
	"DynamoDB copies by a stream with the new and the old image of each item: without it AWS makes no copy.",
])

_described(stream) := sprintf("copied%s", [_where(stream)]) if stream.version == "2019.11.21"

_described(stream) := sprintf("a member of the global table %s (version 2017.11.29)", [stream.global.address]) if {
	stream.version == "2017.11.29"
}

_where(stream) := sprintf(" to %s", [words.list(stream.regions)]) if count(stream.regions) > 0

_where(stream) := " to another region" if count(stream.regions) == 0

_stream(stream) := "its stream is switched off" if stream.status == "off"

_stream(stream) := sprintf("its stream has %s only", [stream.view]) if {
	stream.status != "off"
	stream.view
}

_stream(stream) := "it has no stream" if {
	stream.status != "off"
	not stream.view
}

_copied(stream) := finding.at(
	object.union(stream.global, object.filter(stream, {"attribute"})),
	sprintf("%s has it copied%s", [stream.global.address, _where(stream)]),
)

# Switching a stream on changes nothing else. What reads a stream that is on has
# to be looked at before its view changes.
_fix(stream) := finding.all([
	finding.set_attribute(stream, ["stream_enabled"], true),
	finding.set_attribute(stream, ["stream_view_type"], "NEW_AND_OLD_IMAGES"),
]) if {
	stream.status != "on"
} else := finding.suggest_attribute(stream, ["stream_view_type"], "NEW_AND_OLD_IMAGES")

_statement := {"statement": source} if {
	source := promise.mechanisms["dynamodb-global-table"]
} else := {}
