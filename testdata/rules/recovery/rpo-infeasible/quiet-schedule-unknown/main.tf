variable "backup_schedule" {
  type = string
}

provider "aws" {
  region = "ap-northeast-1"
}

resource "aws_docdb_cluster" "catalogue" {
  cluster_identifier      = "catalogue"
  engine                  = "docdb"
  master_username         = "catalogue"
  backup_retention_period = 7

  manage_master_user_password = true
}

resource "aws_backup_plan" "catalogue" {
  name = "catalogue"

  rule {
    rule_name         = "regular"
    target_vault_name = "Default"
    schedule          = var.backup_schedule

    copy_action {
      destination_vault_arn = "arn:aws:backup:ap-northeast-3:123456789012:backup-vault:catalogue"
    }
  }
}

resource "aws_backup_selection" "catalogue" {
  name         = "catalogue"
  plan_id      = aws_backup_plan.catalogue.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_docdb_cluster.catalogue.arn]
}
