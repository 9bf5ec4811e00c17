provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      Backup = "hourly"
    }
  }
}

resource "aws_db_instance" "loans" {
  identifier        = "loans"
  engine            = "mariadb"
  instance_class    = "db.m6g.xlarge"
  allocated_storage = 500
  multi_az          = true
}

resource "aws_backup_plan" "hourly" {
  name = "hourly"

  rule {
    rule_name         = "hourly"
    target_vault_name = "Default"
    schedule          = "cron(0 * * * ? *)"

    copy_action {
      destination_vault_arn = "arn:aws:backup:eu-west-1:123456789012:backup-vault:copies"
    }
  }
}

resource "aws_backup_selection" "hourly" {
  name         = "hourly"
  plan_id      = aws_backup_plan.hourly.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = ["arn:aws:rds:*:*:db:*"]

  condition {
    string_equals {
      key   = "aws:ResourceTag/Backup"
      value = "hourly"
    }
  }
}
