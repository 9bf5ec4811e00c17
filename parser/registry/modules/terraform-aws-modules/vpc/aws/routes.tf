resource "aws_route" "public_internet_gateway" {
  count                  = local.create && var.create_igw && local.counts.public > 0 ? local.public_tables : 0
  region                 = var.region
  route_table_id         = aws_route_table.public[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id
}

resource "aws_route" "private_nat_gateway" {
  count                  = local.create && var.enable_nat_gateway && var.create_private_nat_gateway_route ? local.gateways : 0
  region                 = var.region
  route_table_id         = try(element(aws_route_table.private[*].id, count.index), null)
  destination_cidr_block = var.nat_gateway_destination_cidr_block
  nat_gateway_id         = aws_nat_gateway.this[count.index].id
}

resource "aws_route" "database_nat_gateway" {
  count                  = local.create && var.create_database_subnet_route_table && var.create_database_nat_gateway_route && !var.create_database_internet_gateway_route && var.enable_nat_gateway && local.counts.database > 0 ? (var.single_nat_gateway ? 1 : local.counts.database) : 0
  region                 = var.region
  route_table_id         = try(element(aws_route_table.database[*].id, count.index), null)
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = try(element(aws_nat_gateway.this[*].id, count.index), null)
}

resource "aws_route" "database_internet_gateway" {
  count                  = local.create && var.create_igw && var.create_database_subnet_route_table && var.create_database_internet_gateway_route && local.counts.database > 0 ? 1 : 0
  region                 = var.region
  route_table_id         = aws_route_table.database[0].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id
}
