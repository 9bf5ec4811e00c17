# A proxy in front of an RDS instance or an Aurora cluster, with its target and further endpoints.

locals {
  create = var.create && var.create_proxy
  # Before release 3 the secrets and the endpoints had other names.
  auth      = merge({ for key, secret in var.secrets : key => { secret_arn = secret.arn } }, var.auth)
  endpoints = merge(var.db_proxy_endpoints, var.endpoints)
}

resource "aws_db_proxy" "this" {
  count = local.create ? 1 : 0

  region                 = var.region
  name                   = var.name
  engine_family          = var.engine_family
  require_tls            = var.require_tls
  role_arn               = var.create_iam_role ? null : var.role_arn
  vpc_security_group_ids = var.vpc_security_group_ids
  vpc_subnet_ids         = var.vpc_subnet_ids

  dynamic "auth" {
    for_each = local.auth

    content {
      auth_scheme = try(auth.value.auth_scheme, null)
      iam_auth    = try(auth.value.iam_auth, null)
      secret_arn  = try(auth.value.secret_arn, null)
    }
  }

  tags = merge(var.tags, var.proxy_tags)
}

resource "aws_db_proxy_default_target_group" "this" {
  count = local.create ? 1 : 0

  region        = var.region
  db_proxy_name = aws_db_proxy.this[0].name
}

resource "aws_db_proxy_target" "db_instance" {
  count = local.create && var.target_db_instance ? 1 : 0

  region                 = var.region
  db_proxy_name          = aws_db_proxy.this[0].name
  target_group_name      = aws_db_proxy_default_target_group.this[0].name
  db_instance_identifier = var.db_instance_identifier
}

resource "aws_db_proxy_target" "db_cluster" {
  count = local.create && var.target_db_cluster ? 1 : 0

  region                = var.region
  db_proxy_name         = aws_db_proxy.this[0].name
  target_group_name     = aws_db_proxy_default_target_group.this[0].name
  db_cluster_identifier = var.db_cluster_identifier
}

resource "aws_db_proxy_endpoint" "this" {
  for_each = { for key, endpoint in local.endpoints : key => endpoint if local.create }

  region                 = var.region
  db_proxy_name          = aws_db_proxy.this[0].name
  db_proxy_endpoint_name = try(coalesce(each.value.name, each.key), each.key)
  vpc_subnet_ids         = try(each.value.vpc_subnet_ids, null)
  vpc_security_group_ids = try(each.value.vpc_security_group_ids, null)
  target_role            = try(each.value.target_role, null)
}

resource "aws_cloudwatch_log_group" "this" {
  count = local.create && var.manage_log_group ? 1 : 0

  region     = var.region
  name       = "/aws/rds/proxy/${var.name}"
  kms_key_id = var.log_group_kms_key_id
  tags       = var.tags
}
