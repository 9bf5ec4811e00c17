# What the submodule resolver-endpoints creates: where names are asked for, from or to other networks.
resource "aws_route53_resolver_endpoint" "this" {
  count              = var.create ? 1 : 0
  name               = var.name
  direction          = var.direction
  security_group_ids = concat(aws_security_group.this[*].id, var.security_group_ids)

  dynamic "ip_address" {
    for_each = var.subnet_ids
    content {
      subnet_id = ip_address.value
    }
  }

  tags = var.tags
}

resource "aws_security_group" "this" {
  count  = var.create && var.create_security_group ? 1 : 0
  name   = var.name
  vpc_id = var.vpc_id
  tags   = var.tags
}
