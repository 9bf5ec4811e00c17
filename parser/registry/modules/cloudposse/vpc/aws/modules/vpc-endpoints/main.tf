# Endpoints of services in a VPC. The region is that of the provider.

data "aws_vpc_endpoint_service" "gateway_endpoint_service" {
  for_each = { for key, endpoint in var.gateway_vpc_endpoints : key => endpoint if module.this.enabled }

  service      = each.value.name
  service_type = "Gateway"
}

data "aws_vpc_endpoint_service" "interface_endpoint_service" {
  for_each = { for key, endpoint in var.interface_vpc_endpoints : key => endpoint if module.this.enabled }

  service      = each.value.name
  service_type = "Interface"
}

resource "aws_vpc_endpoint" "gateway_endpoint" {
  for_each = { for key, endpoint in var.gateway_vpc_endpoints : key => endpoint if module.this.enabled }

  vpc_id            = var.vpc_id
  service_name      = data.aws_vpc_endpoint_service.gateway_endpoint_service[each.key].service_name
  vpc_endpoint_type = "Gateway"
  policy            = try(each.value.policy, null)
  tags              = module.this.tags
}

resource "aws_vpc_endpoint_route_table_association" "gateway" {
  for_each = merge([for key, endpoint in var.gateway_vpc_endpoints : { for at, table in try([for item in endpoint.route_table_ids : item], []) : "${key}[${at}]" => { endpoint = key, table = table } if module.this.enabled }]...)

  vpc_endpoint_id = aws_vpc_endpoint.gateway_endpoint[each.value.endpoint].id
  route_table_id  = each.value.table
}

resource "aws_vpc_endpoint" "interface_endpoint" {
  for_each = { for key, endpoint in var.interface_vpc_endpoints : key => endpoint if module.this.enabled }

  vpc_id              = var.vpc_id
  service_name        = data.aws_vpc_endpoint_service.interface_endpoint_service[each.key].service_name
  vpc_endpoint_type   = "Interface"
  policy              = try(each.value.policy, null)
  private_dns_enabled = try(each.value.private_dns_enabled, null)
  security_group_ids  = try(slice(each.value.security_group_ids, 0, 1), [])
  tags                = module.this.tags
}

resource "aws_vpc_endpoint_subnet_association" "interface" {
  for_each = merge([for key, endpoint in var.interface_vpc_endpoints : { for at, subnet in try([for item in endpoint.subnet_ids : item], []) : "${key}[${at}]" => { endpoint = key, subnet = subnet } if module.this.enabled }]...)

  vpc_endpoint_id = aws_vpc_endpoint.interface_endpoint[each.value.endpoint].id
  subnet_id       = each.value.subnet
}

output "gateway_vpc_endpoints_map" {
  value = aws_vpc_endpoint.gateway_endpoint
}

output "interface_vpc_endpoints_map" {
  value = aws_vpc_endpoint.interface_endpoint
}
