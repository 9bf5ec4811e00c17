variable "central_vault_arn" {
  type = string
}

locals {
  regions = toset(["eu-west-1", "eu-west-2"])
}

resource "aws_dynamodb_table" "tenants" {
  for_each = local.regions

  region       = each.key
  name         = "tenants"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "tenant"

  attribute {
    name = "tenant"
    type = "S"
  }
}

resource "aws_backup_plan" "tenants" {
  for_each = local.regions

  region = each.key
  name   = "tenants"

  rule {
    rule_name         = "daily"
    target_vault_name = "Default"
    schedule          = "cron(0 5 * * ? *)"

    copy_action {
      destination_vault_arn = var.central_vault_arn
    }
  }
}

resource "aws_backup_selection" "tenants" {
  for_each = local.regions

  region       = each.key
  name         = "tenants"
  plan_id      = aws_backup_plan.tenants[each.key].id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_dynamodb_table.tenants[each.key].arn]
}
