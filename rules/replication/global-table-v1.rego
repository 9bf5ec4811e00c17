# METADATA
# title: A global table of the legacy version
# description: |
#   `aws_dynamodb_global_table` makes a global table of version 2017.11.29. Amazon calls it legacy: a region can only be
#   added while all tables are empty, each write costs more than in the current version 2019.11.21, and every member
#   table has its own settings (capacity, indexes, time to live, encryption), which nothing keeps alike. Regions whose
#   tables drift apart throttle or reject the writes that failover sends them.
# custom:
#   level: warning
#   remediation: |
#     Update the global table to version 2019.11.21 in the console or by `UpdateTable` (no downtime), then give one
#     `aws_dynamodb_table` a `replica` block for each other region and take `aws_dynamodb_global_table` and the other
#     tables out of the state.
#   sources:
#     - 'Amazon DynamoDB Developer Guide, "Global tables version 2017.11.29 (Legacy)" and "Determining the version of global tables"'
#     - 'Terraform AWS provider, aws_dynamodb_global_table'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - resources.aws_dynamodb_global_table
package regionlint.rules.replication["global-table-v1"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains finding.at(table, _message(table)) if {
	some table in input.resources.aws_dynamodb_global_table
	table.mode == "managed"
	not table.unexpanded
}

_message(table) := sprintf(
	"%s%s is a global table of version 2017.11.29. %s",
	[
		table.address, _regions(table),
		"A region can be added to it only while its tables are empty, and nothing keeps the settings of its tables alike.",
	],
)

_regions(table) := sprintf(" in %s", [words.list(names)]) if {
	names := {replica.region_name | some replica in table.values.replica}
	count(names) > 0
	count(names) == count(table.values.replica)
} else := ""
