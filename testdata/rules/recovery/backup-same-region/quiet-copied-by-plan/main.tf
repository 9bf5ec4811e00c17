locals {
  cells = {
    us-east-1 = "us-west-2"
    us-west-2 = "us-east-1"
  }
}

resource "aws_rds_cluster" "fleet" {
  for_each = local.cells

  region                  = each.key
  cluster_identifier      = "fleet"
  engine                  = "aurora-mysql"
  master_username         = "fleet"
  backup_retention_period = 3

  manage_master_user_password = true
}

resource "aws_backup_vault" "fleet" {
  for_each = local.cells

  region = each.key
  name   = "fleet"
}

resource "aws_backup_plan" "fleet" {
  for_each = local.cells

  region = each.key
  name   = "fleet"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.fleet[each.key].name
    schedule          = "cron(0 5 * * ? *)"

    copy_action {
      destination_vault_arn = aws_backup_vault.fleet[each.value].arn
    }
  }
}

resource "aws_backup_selection" "fleet" {
  for_each = local.cells

  region       = each.key
  name         = "fleet"
  plan_id      = aws_backup_plan.fleet[each.key].id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_rds_cluster.fleet[each.key].arn]
}
