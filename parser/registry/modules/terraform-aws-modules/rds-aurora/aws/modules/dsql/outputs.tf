output "arn" {
  value = try(aws_dsql_cluster.this[0].arn, null)
}

output "identifier" {
  value = try(aws_dsql_cluster.this[0].identifier, null)
}

output "encryption_details" {
  value = try(aws_dsql_cluster.this[0].encryption_details, null)
}

output "multi_region_properties" {
  value = try(aws_dsql_cluster.this[0].multi_region_properties, null)
}

output "vpc_endpoint_service_name" {
  value = try(aws_dsql_cluster.this[0].vpc_endpoint_service_name, null)
}
