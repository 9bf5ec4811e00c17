provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ohio"
  region = "us-east-2"
}

resource "aws_db_instance" "billing" {
  identifier                  = "billing"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 100
  username                    = "billing"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
}

resource "aws_db_instance_automated_backups_replication" "billing" {
  provider = aws.ohio

  source_db_instance_arn = aws_db_instance.billing.arn
  retention_period       = 14
}

resource "aws_backup_vault" "ohio" {
  provider = aws.ohio

  name = "billing"
}

resource "aws_backup_vault" "virginia" {
  name = "billing"
}

resource "aws_backup_plan" "billing" {
  name = "billing"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.virginia.name
    schedule          = "cron(0 3 * * ? *)"

    copy_action {
      destination_vault_arn = aws_backup_vault.ohio.arn
    }
  }
}

resource "aws_backup_selection" "billing" {
  name         = "billing"
  plan_id      = aws_backup_plan.billing.id
  iam_role_arn = "arn:aws:iam::111122223333:role/backup"
  resources    = [aws_db_instance.billing.arn]
}
