provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "paris"
  region = "eu-west-3"
}

resource "aws_rds_cluster" "drafts" {
  cluster_identifier          = "drafts"
  engine                      = "aurora-mysql"
  master_username             = "drafts"
  manage_master_user_password = true
  backup_retention_period     = 7

  tags = {
    DataScope = "regional"
  }
}

resource "aws_backup_vault" "paris" {
  provider = aws.paris

  name = "copies"
}

resource "aws_backup_plan" "nightly" {
  name = "nightly"

  rule {
    rule_name         = "nightly"
    target_vault_name = "Default"
    schedule          = "cron(0 3 * * ? *)"

    copy_action {
      destination_vault_arn = aws_backup_vault.paris.arn
    }
  }
}

resource "aws_backup_selection" "drafts" {
  name         = "drafts"
  plan_id      = aws_backup_plan.nightly.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_rds_cluster.drafts.arn]
}
