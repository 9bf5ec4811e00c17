provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ohio"
  region = "us-east-2"
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier      = "orders"
  engine                  = "aurora-postgresql"
  master_username         = "orders"
  backup_retention_period = 7

  manage_master_user_password = true
}

resource "aws_backup_vault" "copies" {
  provider = aws.ohio

  name = "copies"
}

resource "aws_backup_plan" "orders" {
  name = "orders"

  rule {
    rule_name         = "hourly"
    target_vault_name = "Default"
    schedule          = "cron(0 * * * ? *)"

    copy_action {
      destination_vault_arn = aws_backup_vault.copies.arn
    }
  }
}

resource "aws_backup_selection" "orders" {
  name         = "orders"
  plan_id      = aws_backup_plan.orders.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_rds_cluster.orders.arn]
}
