output "vpc_id" {
  value = one(aws_vpc.this[*].id)
}

output "vpc_arn" {
  value = one(aws_vpc.this[*].arn)
}

output "vpc_cidr_block" {
  value = one(aws_vpc.this[*].cidr_block)
}

output "default_security_group_id" {
  value = one(aws_vpc.this[*].default_security_group_id)
}

output "default_network_acl_id" {
  value = one(aws_vpc.this[*].default_network_acl_id)
}

output "default_route_table_id" {
  value = one(aws_vpc.this[*].default_route_table_id)
}

output "vpc_main_route_table_id" {
  value = one(aws_vpc.this[*].main_route_table_id)
}

output "vpc_owner_id" {
  value = one(aws_vpc.this[*].owner_id)
}

output "vpc_secondary_cidr_blocks" {
  value = aws_vpc_ipv4_cidr_block_association.this[*].cidr_block
}

output "igw_id" {
  value = one(aws_internet_gateway.this[*].id)
}

output "igw_arn" {
  value = one(aws_internet_gateway.this[*].arn)
}

output "nat_ids" {
  value = aws_eip.nat[*].id
}

output "natgw_ids" {
  value = aws_nat_gateway.this[*].id
}

output "vgw_id" {
  value = one(aws_vpn_gateway.this[*].id)
}

output "azs" {
  value = var.azs
}

output "name" {
  value = var.name
}

output "public_subnets" {
  value = aws_subnet.public[*].id
}

output "public_subnet_arns" {
  value = aws_subnet.public[*].arn
}

output "public_subnet_objects" {
  value = aws_subnet.public
}

output "public_subnets_cidr_blocks" {
  value = aws_subnet.public[*].cidr_block
}

output "public_network_acl_id" {
  value = one(aws_network_acl.public[*].id)
}

output "public_route_table_ids" {
  value = aws_route_table.public[*].id
}

output "private_subnets" {
  value = aws_subnet.private[*].id
}

output "private_subnet_arns" {
  value = aws_subnet.private[*].arn
}

output "private_subnet_objects" {
  value = aws_subnet.private
}

output "private_subnets_cidr_blocks" {
  value = aws_subnet.private[*].cidr_block
}

output "private_network_acl_id" {
  value = one(aws_network_acl.private[*].id)
}

output "private_route_table_ids" {
  value = aws_route_table.private[*].id
}

output "database_subnets" {
  value = aws_subnet.database[*].id
}

output "database_subnet_arns" {
  value = aws_subnet.database[*].arn
}

output "database_subnet_objects" {
  value = aws_subnet.database
}

output "database_subnets_cidr_blocks" {
  value = aws_subnet.database[*].cidr_block
}

output "database_network_acl_id" {
  value = one(aws_network_acl.database[*].id)
}

output "database_route_table_ids" {
  value = length(aws_route_table.database) > 0 ? aws_route_table.database[*].id : aws_route_table.private[*].id
}

output "elasticache_subnets" {
  value = aws_subnet.elasticache[*].id
}

output "elasticache_subnet_arns" {
  value = aws_subnet.elasticache[*].arn
}

output "elasticache_subnet_objects" {
  value = aws_subnet.elasticache
}

output "elasticache_subnets_cidr_blocks" {
  value = aws_subnet.elasticache[*].cidr_block
}

output "elasticache_network_acl_id" {
  value = one(aws_network_acl.elasticache[*].id)
}

output "elasticache_route_table_ids" {
  value = length(aws_route_table.elasticache) > 0 ? aws_route_table.elasticache[*].id : aws_route_table.private[*].id
}

output "redshift_subnets" {
  value = aws_subnet.redshift[*].id
}

output "redshift_subnet_arns" {
  value = aws_subnet.redshift[*].arn
}

output "redshift_subnet_objects" {
  value = aws_subnet.redshift
}

output "redshift_subnets_cidr_blocks" {
  value = aws_subnet.redshift[*].cidr_block
}

output "redshift_network_acl_id" {
  value = one(aws_network_acl.redshift[*].id)
}

output "redshift_route_table_ids" {
  value = length(aws_route_table.redshift) > 0 ? aws_route_table.redshift[*].id : aws_route_table.private[*].id
}

output "intra_subnets" {
  value = aws_subnet.intra[*].id
}

output "intra_subnet_arns" {
  value = aws_subnet.intra[*].arn
}

output "intra_subnet_objects" {
  value = aws_subnet.intra
}

output "intra_subnets_cidr_blocks" {
  value = aws_subnet.intra[*].cidr_block
}

output "intra_network_acl_id" {
  value = one(aws_network_acl.intra[*].id)
}

output "intra_route_table_ids" {
  value = aws_route_table.intra[*].id
}

output "database_subnet_group" {
  value = one(aws_db_subnet_group.database[*].id)
}

output "database_subnet_group_name" {
  value = one(aws_db_subnet_group.database[*].name)
}

output "elasticache_subnet_group" {
  value = one(aws_elasticache_subnet_group.elasticache[*].id)
}

output "elasticache_subnet_group_name" {
  value = one(aws_elasticache_subnet_group.elasticache[*].name)
}

output "redshift_subnet_group" {
  value = one(aws_redshift_subnet_group.redshift[*].id)
}

output "vpc_flow_log_id" {
  value = one(aws_flow_log.this[*].id)
}

output "vpc_flow_log_destination_arn" {
  value = one(aws_flow_log.this[*].log_destination)
}

output "nat_public_ips" {
  value = aws_eip.nat[*].public_ip
}
