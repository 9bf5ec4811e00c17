# Subnets, their route tables and the groups that databases refer to.

resource "aws_subnet" "public" {
  count                   = local.create ? local.counts.public : 0
  region                  = var.region
  vpc_id                  = aws_vpc.this[0].id
  cidr_block              = try(var.public_subnets[count.index], null)
  availability_zone       = try(element(local.zones, count.index), null)
  availability_zone_id    = try(element(local.zone_ids, count.index), null)
  map_public_ip_on_launch = var.map_public_ip_on_launch
  tags                    = merge({ Name = try(var.public_subnet_names[count.index], "${var.name}-public-${element(var.azs, count.index)}") }, var.tags, var.public_subnet_tags)
}

resource "aws_route_table" "public" {
  count  = local.create && local.counts.public > 0 ? local.public_tables : 0
  region = var.region
  vpc_id = aws_vpc.this[0].id
  tags   = merge({ Name = "${var.name}-public" }, var.tags)
}

resource "aws_route_table_association" "public" {
  count          = local.create ? local.counts.public : 0
  region         = var.region
  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = try(element(aws_route_table.public[*].id, count.index), null)
}

resource "aws_network_acl" "public" {
  count      = local.create && var.public_dedicated_network_acl && local.counts.public > 0 ? 1 : 0
  region     = var.region
  vpc_id     = aws_vpc.this[0].id
  subnet_ids = aws_subnet.public[*].id
  tags       = merge({ Name = "${var.name}-public" }, var.tags)
}

resource "aws_network_acl_rule" "public_outbound" {
  count           = local.create && var.public_dedicated_network_acl && local.counts.public > 0 ? length(var.public_outbound_acl_rules) : 0
  region          = var.region
  network_acl_id  = aws_network_acl.public[0].id
  egress          = true
  rule_number     = var.public_outbound_acl_rules[count.index].rule_number
  rule_action     = var.public_outbound_acl_rules[count.index].rule_action
  protocol        = var.public_outbound_acl_rules[count.index].protocol
  from_port       = try(var.public_outbound_acl_rules[count.index].from_port, null)
  to_port         = try(var.public_outbound_acl_rules[count.index].to_port, null)
  cidr_block      = try(var.public_outbound_acl_rules[count.index].cidr_block, null)
  ipv6_cidr_block = try(var.public_outbound_acl_rules[count.index].ipv6_cidr_block, null)
}

resource "aws_subnet" "private" {
  count                = local.create ? local.counts.private : 0
  region               = var.region
  vpc_id               = aws_vpc.this[0].id
  cidr_block           = try(var.private_subnets[count.index], null)
  availability_zone    = try(element(local.zones, count.index), null)
  availability_zone_id = try(element(local.zone_ids, count.index), null)
  tags                 = merge({ Name = try(var.private_subnet_names[count.index], "${var.name}-private-${element(var.azs, count.index)}") }, var.tags, var.private_subnet_tags)
}

resource "aws_route_table" "private" {
  count  = local.create && local.counts.private > 0 ? local.gateways : 0
  region = var.region
  vpc_id = aws_vpc.this[0].id
  tags   = merge({ Name = "${var.name}-private" }, var.tags)
}

resource "aws_route_table_association" "private" {
  count          = local.create ? local.counts.private : 0
  region         = var.region
  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = try(element(aws_route_table.private[*].id, count.index), null)
}

resource "aws_network_acl" "private" {
  count      = local.create && var.private_dedicated_network_acl && local.counts.private > 0 ? 1 : 0
  region     = var.region
  vpc_id     = aws_vpc.this[0].id
  subnet_ids = aws_subnet.private[*].id
  tags       = merge({ Name = "${var.name}-private" }, var.tags)
}

resource "aws_network_acl_rule" "private_outbound" {
  count           = local.create && var.private_dedicated_network_acl && local.counts.private > 0 ? length(var.private_outbound_acl_rules) : 0
  region          = var.region
  network_acl_id  = aws_network_acl.private[0].id
  egress          = true
  rule_number     = var.private_outbound_acl_rules[count.index].rule_number
  rule_action     = var.private_outbound_acl_rules[count.index].rule_action
  protocol        = var.private_outbound_acl_rules[count.index].protocol
  from_port       = try(var.private_outbound_acl_rules[count.index].from_port, null)
  to_port         = try(var.private_outbound_acl_rules[count.index].to_port, null)
  cidr_block      = try(var.private_outbound_acl_rules[count.index].cidr_block, null)
  ipv6_cidr_block = try(var.private_outbound_acl_rules[count.index].ipv6_cidr_block, null)
}

resource "aws_subnet" "database" {
  count                = local.create ? local.counts.database : 0
  region               = var.region
  vpc_id               = aws_vpc.this[0].id
  cidr_block           = try(var.database_subnets[count.index], null)
  availability_zone    = try(element(local.zones, count.index), null)
  availability_zone_id = try(element(local.zone_ids, count.index), null)
  tags                 = merge({ Name = try(var.database_subnet_names[count.index], "${var.name}-db-${element(var.azs, count.index)}") }, var.tags, var.database_subnet_tags)
}

resource "aws_route_table" "database" {
  count  = local.create && var.create_database_subnet_route_table && local.counts.database > 0 ? (var.single_nat_gateway || var.create_database_internet_gateway_route ? 1 : local.counts.database) : 0
  region = var.region
  vpc_id = aws_vpc.this[0].id
  tags   = merge({ Name = "${var.name}-db" }, var.tags)
}

resource "aws_route_table_association" "database" {
  count          = local.create ? local.counts.database : 0
  region         = var.region
  subnet_id      = aws_subnet.database[count.index].id
  route_table_id = try(element(coalescelist(aws_route_table.database[*].id, aws_route_table.private[*].id), count.index), null)
}

resource "aws_network_acl" "database" {
  count      = local.create && var.database_dedicated_network_acl && local.counts.database > 0 ? 1 : 0
  region     = var.region
  vpc_id     = aws_vpc.this[0].id
  subnet_ids = aws_subnet.database[*].id
  tags       = merge({ Name = "${var.name}-db" }, var.tags)
}

resource "aws_network_acl_rule" "database_outbound" {
  count           = local.create && var.database_dedicated_network_acl && local.counts.database > 0 ? length(var.database_outbound_acl_rules) : 0
  region          = var.region
  network_acl_id  = aws_network_acl.database[0].id
  egress          = true
  rule_number     = var.database_outbound_acl_rules[count.index].rule_number
  rule_action     = var.database_outbound_acl_rules[count.index].rule_action
  protocol        = var.database_outbound_acl_rules[count.index].protocol
  from_port       = try(var.database_outbound_acl_rules[count.index].from_port, null)
  to_port         = try(var.database_outbound_acl_rules[count.index].to_port, null)
  cidr_block      = try(var.database_outbound_acl_rules[count.index].cidr_block, null)
  ipv6_cidr_block = try(var.database_outbound_acl_rules[count.index].ipv6_cidr_block, null)
}

resource "aws_subnet" "elasticache" {
  count                = local.create ? local.counts.elasticache : 0
  region               = var.region
  vpc_id               = aws_vpc.this[0].id
  cidr_block           = try(var.elasticache_subnets[count.index], null)
  availability_zone    = try(element(local.zones, count.index), null)
  availability_zone_id = try(element(local.zone_ids, count.index), null)
  tags                 = merge({ Name = try(var.elasticache_subnet_names[count.index], "${var.name}-elasticache-${element(var.azs, count.index)}") }, var.tags, var.elasticache_subnet_tags)
}

resource "aws_route_table" "elasticache" {
  count  = local.create && var.create_elasticache_subnet_route_table && local.counts.elasticache > 0 ? 1 : 0
  region = var.region
  vpc_id = aws_vpc.this[0].id
  tags   = merge({ Name = "${var.name}-elasticache" }, var.tags)
}

resource "aws_route_table_association" "elasticache" {
  count          = local.create ? local.counts.elasticache : 0
  region         = var.region
  subnet_id      = aws_subnet.elasticache[count.index].id
  route_table_id = try(element(coalescelist(aws_route_table.elasticache[*].id, aws_route_table.private[*].id), count.index), null)
}

resource "aws_network_acl" "elasticache" {
  count      = local.create && var.elasticache_dedicated_network_acl && local.counts.elasticache > 0 ? 1 : 0
  region     = var.region
  vpc_id     = aws_vpc.this[0].id
  subnet_ids = aws_subnet.elasticache[*].id
  tags       = merge({ Name = "${var.name}-elasticache" }, var.tags)
}

resource "aws_network_acl_rule" "elasticache_outbound" {
  count           = local.create && var.elasticache_dedicated_network_acl && local.counts.elasticache > 0 ? length(var.elasticache_outbound_acl_rules) : 0
  region          = var.region
  network_acl_id  = aws_network_acl.elasticache[0].id
  egress          = true
  rule_number     = var.elasticache_outbound_acl_rules[count.index].rule_number
  rule_action     = var.elasticache_outbound_acl_rules[count.index].rule_action
  protocol        = var.elasticache_outbound_acl_rules[count.index].protocol
  from_port       = try(var.elasticache_outbound_acl_rules[count.index].from_port, null)
  to_port         = try(var.elasticache_outbound_acl_rules[count.index].to_port, null)
  cidr_block      = try(var.elasticache_outbound_acl_rules[count.index].cidr_block, null)
  ipv6_cidr_block = try(var.elasticache_outbound_acl_rules[count.index].ipv6_cidr_block, null)
}

resource "aws_subnet" "redshift" {
  count                = local.create ? local.counts.redshift : 0
  region               = var.region
  vpc_id               = aws_vpc.this[0].id
  cidr_block           = try(var.redshift_subnets[count.index], null)
  availability_zone    = try(element(local.zones, count.index), null)
  availability_zone_id = try(element(local.zone_ids, count.index), null)
  tags                 = merge({ Name = try(var.redshift_subnet_names[count.index], "${var.name}-redshift-${element(var.azs, count.index)}") }, var.tags, var.redshift_subnet_tags)
}

resource "aws_route_table" "redshift" {
  count  = local.create && var.create_redshift_subnet_route_table && local.counts.redshift > 0 ? 1 : 0
  region = var.region
  vpc_id = aws_vpc.this[0].id
  tags   = merge({ Name = "${var.name}-redshift" }, var.tags)
}

resource "aws_route_table_association" "redshift" {
  count          = local.create ? local.counts.redshift : 0
  region         = var.region
  subnet_id      = aws_subnet.redshift[count.index].id
  route_table_id = try(element(coalescelist(aws_route_table.redshift[*].id, aws_route_table.private[*].id), count.index), null)
}

resource "aws_network_acl" "redshift" {
  count      = local.create && var.redshift_dedicated_network_acl && local.counts.redshift > 0 ? 1 : 0
  region     = var.region
  vpc_id     = aws_vpc.this[0].id
  subnet_ids = aws_subnet.redshift[*].id
  tags       = merge({ Name = "${var.name}-redshift" }, var.tags)
}

resource "aws_network_acl_rule" "redshift_outbound" {
  count           = local.create && var.redshift_dedicated_network_acl && local.counts.redshift > 0 ? length(var.redshift_outbound_acl_rules) : 0
  region          = var.region
  network_acl_id  = aws_network_acl.redshift[0].id
  egress          = true
  rule_number     = var.redshift_outbound_acl_rules[count.index].rule_number
  rule_action     = var.redshift_outbound_acl_rules[count.index].rule_action
  protocol        = var.redshift_outbound_acl_rules[count.index].protocol
  from_port       = try(var.redshift_outbound_acl_rules[count.index].from_port, null)
  to_port         = try(var.redshift_outbound_acl_rules[count.index].to_port, null)
  cidr_block      = try(var.redshift_outbound_acl_rules[count.index].cidr_block, null)
  ipv6_cidr_block = try(var.redshift_outbound_acl_rules[count.index].ipv6_cidr_block, null)
}

resource "aws_subnet" "intra" {
  count                = local.create ? local.counts.intra : 0
  region               = var.region
  vpc_id               = aws_vpc.this[0].id
  cidr_block           = try(var.intra_subnets[count.index], null)
  availability_zone    = try(element(local.zones, count.index), null)
  availability_zone_id = try(element(local.zone_ids, count.index), null)
  tags                 = merge({ Name = try(var.intra_subnet_names[count.index], "${var.name}-intra-${element(var.azs, count.index)}") }, var.tags, var.intra_subnet_tags)
}

resource "aws_route_table" "intra" {
  count  = local.create && local.counts.intra > 0 ? (var.create_multiple_intra_route_tables ? local.counts.intra : 1) : 0
  region = var.region
  vpc_id = aws_vpc.this[0].id
  tags   = merge({ Name = "${var.name}-intra" }, var.tags)
}

resource "aws_route_table_association" "intra" {
  count          = local.create ? local.counts.intra : 0
  region         = var.region
  subnet_id      = aws_subnet.intra[count.index].id
  route_table_id = try(element(aws_route_table.intra[*].id, count.index), null)
}

resource "aws_network_acl" "intra" {
  count      = local.create && var.intra_dedicated_network_acl && local.counts.intra > 0 ? 1 : 0
  region     = var.region
  vpc_id     = aws_vpc.this[0].id
  subnet_ids = aws_subnet.intra[*].id
  tags       = merge({ Name = "${var.name}-intra" }, var.tags)
}

resource "aws_network_acl_rule" "intra_outbound" {
  count           = local.create && var.intra_dedicated_network_acl && local.counts.intra > 0 ? length(var.intra_outbound_acl_rules) : 0
  region          = var.region
  network_acl_id  = aws_network_acl.intra[0].id
  egress          = true
  rule_number     = var.intra_outbound_acl_rules[count.index].rule_number
  rule_action     = var.intra_outbound_acl_rules[count.index].rule_action
  protocol        = var.intra_outbound_acl_rules[count.index].protocol
  from_port       = try(var.intra_outbound_acl_rules[count.index].from_port, null)
  to_port         = try(var.intra_outbound_acl_rules[count.index].to_port, null)
  cidr_block      = try(var.intra_outbound_acl_rules[count.index].cidr_block, null)
  ipv6_cidr_block = try(var.intra_outbound_acl_rules[count.index].ipv6_cidr_block, null)
}

resource "aws_db_subnet_group" "database" {
  count      = local.create && var.create_database_subnet_group && local.counts.database > 0 ? 1 : 0
  region     = var.region
  name       = lower(coalesce(var.database_subnet_group_name, var.name))
  subnet_ids = aws_subnet.database[*].id
  tags       = merge({ Name = var.name }, var.tags)
}

resource "aws_elasticache_subnet_group" "elasticache" {
  count      = local.create && var.create_elasticache_subnet_group && local.counts.elasticache > 0 ? 1 : 0
  region     = var.region
  name       = lower(coalesce(var.elasticache_subnet_group_name, var.name))
  subnet_ids = aws_subnet.elasticache[*].id
  tags       = merge({ Name = var.name }, var.tags)
}

resource "aws_redshift_subnet_group" "redshift" {
  count      = local.create && var.create_redshift_subnet_group && local.counts.redshift > 0 ? 1 : 0
  region     = var.region
  name       = lower(coalesce(var.redshift_subnet_group_name, var.name))
  subnet_ids = aws_subnet.redshift[*].id
  tags       = merge({ Name = var.name }, var.tags)
}
