locals {
  # The gateway is a name, or a list with one.
  gateways = flatten([var.igw_id])

  own_tables    = local.enabled && var.public_subnets_enabled && var.public_route_table_enabled && length(var.public_route_table_ids) == 0
  public_tables = !local.own_tables ? 0 : var.public_route_table_per_subnet_enabled == true ? length(local.public_zones) : 1
  public_ids    = local.own_tables ? aws_route_table.public[*].id : var.public_route_table_ids
  private_count = var.private_route_table_enabled ? length(local.private_zones) : 0

  # Private subnets reach the internet through gateways that are managed, through instances, or not at all.
  with_gateways  = local.enabled && var.ipv4_enabled && var.private_subnets_enabled && (var.nat_instance_enabled == true ? var.nat_gateway_enabled == true : var.nat_gateway_enabled != false)
  with_instances = local.enabled && var.ipv4_enabled && var.private_subnets_enabled && !local.with_gateways && var.nat_instance_enabled == true
  nat_places     = var.nat_gateway_public_subnet_names == null ? var.nat_gateway_public_subnet_indices : [for name in var.nat_gateway_public_subnet_names : index(local.public_names, name)]
  nat_subnets    = flatten([for zone in range(min(length(local.zones), var.max_nats)) : [for place in local.nat_places : zone * local.each_public + place if place < local.each_public]])
  nat_count      = local.with_gateways || local.with_instances ? length(local.nat_subnets) : 0
  nat_addresses  = length(var.nat_elastic_ips) > 0 ? data.aws_eip.nat[*].id : aws_eip.default[*].id
}

locals {
  # Each private subnet goes out through a gateway of its own zone, as long as there is one.
  places       = max(length(local.nat_places), 1)
  private_nats = [for at in range(local.private_count) : (floor(at / local.each_private) * local.places + at % local.each_private % local.places) % max(local.nat_count, 1)]
}

data "aws_eip" "nat" {
  count = local.nat_count > 0 ? length(var.nat_elastic_ips) : 0

  public_ip = var.nat_elastic_ips[count.index]
}

resource "aws_eip" "default" {
  count = length(var.nat_elastic_ips) > 0 ? 0 : local.nat_count
}

resource "aws_nat_gateway" "default" {
  count = local.with_gateways ? local.nat_count : 0

  allocation_id = local.nat_addresses[count.index]
  subnet_id     = aws_subnet.public[local.nat_subnets[count.index]].id
}

resource "aws_security_group" "nat_instance" {
  count = local.with_instances ? 1 : 0

  name   = "${module.this.id}${module.this.delimiter}nat${module.this.delimiter}instance"
  vpc_id = var.vpc_id
}

data "aws_ami" "nat_instance" {
  count = local.with_instances && length(var.nat_instance_ami_id) == 0 ? 1 : 0

  most_recent = true
  owners      = ["amazon"]
}

resource "aws_instance" "nat_instance" {
  count = local.with_instances ? local.nat_count : 0

  ami                    = concat(var.nat_instance_ami_id, data.aws_ami.nat_instance[*].id)[0]
  instance_type          = var.nat_instance_type
  subnet_id              = aws_subnet.public[local.nat_subnets[count.index]].id
  vpc_security_group_ids = [aws_security_group.nat_instance[0].id]
  source_dest_check      = false
}

resource "aws_eip_association" "nat_instance" {
  count = local.with_instances ? local.nat_count : 0

  instance_id   = aws_instance.nat_instance[count.index].id
  allocation_id = local.nat_addresses[count.index]
}

resource "aws_route_table" "public" {
  count = local.public_tables

  vpc_id = var.vpc_id
  tags   = module.public_label.tags
}

resource "aws_route" "public" {
  count = var.ipv4_enabled && length(local.gateways) > 0 ? local.public_tables : 0

  route_table_id         = aws_route_table.public[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = local.gateways[0]
}

resource "aws_route" "public6" {
  count = var.ipv6_enabled && length(local.gateways) > 0 ? local.public_tables : 0

  route_table_id              = aws_route_table.public[count.index].id
  destination_ipv6_cidr_block = "::/0"
  gateway_id                  = local.gateways[0]
}

resource "aws_route_table_association" "public" {
  count = var.public_route_table_enabled ? length(local.public_zones) : 0

  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = element(local.public_ids, count.index)
}

resource "aws_route_table" "private" {
  count = local.private_count

  vpc_id = var.vpc_id
  tags   = module.private_label.tags
}

resource "aws_route" "nat4" {
  count = local.with_gateways && local.nat_count > 0 ? local.private_count : 0

  route_table_id         = aws_route_table.private[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.default[local.private_nats[count.index]].id
}

resource "aws_route" "nat_instance" {
  count = local.with_instances && local.nat_count > 0 ? local.private_count : 0

  route_table_id         = aws_route_table.private[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  network_interface_id   = aws_instance.nat_instance[local.private_nats[count.index]].primary_network_interface_id
}

resource "aws_route" "private6" {
  count = var.ipv6_enabled && length(var.ipv6_egress_only_igw_id) > 0 ? local.private_count : 0

  route_table_id              = aws_route_table.private[count.index].id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = var.ipv6_egress_only_igw_id[0]
}

resource "aws_route_table_association" "private" {
  count = var.private_route_table_enabled ? length(local.private_zones) : 0

  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = aws_route_table.private[count.index].id
}

resource "aws_network_acl" "public" {
  count = local.enabled && var.public_subnets_enabled && var.public_open_network_acl_enabled ? 1 : 0

  vpc_id     = var.vpc_id
  subnet_ids = aws_subnet.public[*].id
}

resource "aws_network_acl" "private" {
  count = local.enabled && var.private_subnets_enabled && var.private_open_network_acl_enabled ? 1 : 0

  vpc_id     = var.vpc_id
  subnet_ids = aws_subnet.private[*].id
}
