output "dynamodb_table_arn" {
  value = try(local.table.arn, "")
}

output "dynamodb_table_id" {
  value = try(local.table.id, "")
}

output "dynamodb_table_stream_arn" {
  value = try(local.table.stream_arn, "")
}

output "dynamodb_table_stream_label" {
  value = try(local.table.stream_label, "")
}

output "this_dynamodb_table_arn" {
  value = try(local.table.arn, "")
}

output "this_dynamodb_table_id" {
  value = try(local.table.id, "")
}

output "this_dynamodb_table_stream_arn" {
  value = try(local.table.stream_arn, "")
}

output "dynamodb_table_replicas" {
  value = { for copy in try(local.table.replica, []) : copy.region_name => copy }
}

output "dynamodb_table_replica_arns" {
  value = { for copy in try(local.table.replica, []) : copy.region_name => try(copy.arn, null) }
}
