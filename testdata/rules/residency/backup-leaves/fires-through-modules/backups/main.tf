terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.copy]
    }
  }
}

variable "tables" {
  type = list(string)
}

resource "aws_backup_vault" "here" {
  name = "here"
}

resource "aws_backup_vault" "there" {
  provider = aws.copy

  name = "there"
}

resource "aws_backup_plan" "nightly" {
  name = "nightly"

  rule {
    rule_name         = "nightly"
    target_vault_name = aws_backup_vault.here.name
    schedule          = "cron(30 1 * * ? *)"

    copy_action {
      destination_vault_arn = aws_backup_vault.there.arn
    }
  }
}

resource "aws_backup_selection" "tables" {
  name         = "tables"
  plan_id      = aws_backup_plan.nightly.id
  iam_role_arn = "arn:aws:iam::111122223333:role/backup"
  resources    = var.tables
}
