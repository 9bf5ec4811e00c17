provider "aws" {
  region = "ap-southeast-2"
}

resource "aws_dynamodb_table" "ledger" {
  name         = "ledger"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "entry"

  attribute {
    name = "entry"
    type = "S"
  }

  point_in_time_recovery {
    enabled = false # want "recovery/backup-disabled"
  }

  tags = {
    backup = "weekly"
  }
}

resource "aws_backup_vault" "daily" {
  name = "daily"
}

resource "aws_backup_plan" "daily" {
  name = "daily"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.daily.name
    schedule          = "cron(0 5 * * ? *)"
  }
}

resource "aws_backup_selection" "daily" {
  name         = "daily"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
}
