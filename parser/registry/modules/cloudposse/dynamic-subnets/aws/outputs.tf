output "availability_zones" {
  value = local.zones
}

output "availability_zone_ids" {
  value = length(var.availability_zone_ids) > 0 ? var.availability_zone_ids : [for zone in local.zones : zipmap(local.every_zone, data.aws_availability_zones.default[0].zone_ids)[zone]]
}

output "public_subnet_ids" {
  value = aws_subnet.public[*].id
}

output "public_subnet_arns" {
  value = aws_subnet.public[*].arn
}

output "public_subnet_cidrs" {
  value = aws_subnet.public[*].cidr_block
}

output "public_route_table_ids" {
  value = aws_route_table.public[*].id
}

output "public_network_acl_id" {
  value = one(aws_network_acl.public[*].id)
}

output "az_public_subnets_map" {
  value = { for zone in local.zones : zone => [for subnet in aws_subnet.public : subnet.id if subnet.availability_zone == zone] }
}

output "named_public_subnets_map" {
  value = { for at, name in local.public_names : name => [for also, subnet in aws_subnet.public : subnet.id if also % local.each_public == at] }
}

output "private_subnet_ids" {
  value = aws_subnet.private[*].id
}

output "private_subnet_arns" {
  value = aws_subnet.private[*].arn
}

output "private_subnet_cidrs" {
  value = aws_subnet.private[*].cidr_block
}

output "private_route_table_ids" {
  value = aws_route_table.private[*].id
}

output "private_network_acl_id" {
  value = one(aws_network_acl.private[*].id)
}

output "az_private_subnets_map" {
  value = { for zone in local.zones : zone => [for subnet in aws_subnet.private : subnet.id if subnet.availability_zone == zone] }
}

output "named_private_subnets_map" {
  value = { for at, name in local.private_names : name => [for also, subnet in aws_subnet.private : subnet.id if also % local.each_private == at] }
}

output "nat_gateway_ids" {
  value = aws_nat_gateway.default[*].id
}

output "nat_instance_ids" {
  value = aws_instance.nat_instance[*].id
}

output "nat_ips" {
  value = length(var.nat_elastic_ips) > 0 ? var.nat_elastic_ips : aws_eip.default[*].public_ip
}

output "nat_gateway_public_ips" {
  value = length(var.nat_elastic_ips) > 0 ? var.nat_elastic_ips : aws_eip.default[*].public_ip
}

output "nat_eip_allocation_ids" {
  value = local.nat_addresses
}
