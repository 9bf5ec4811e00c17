provider "aws" {
  region = "eu-west-1"
}

locals {
  copies = ["eu-central-1", "us-east-2"]
}

resource "aws_efs_file_system" "documents" { # want "residency/backup-leaves"
  creation_token = "documents"

  tags = {
    backup = "daily"
  }
}

resource "aws_backup_vault" "copies" {
  for_each = toset(concat(["eu-west-1"], local.copies))

  region = each.key
  name   = "documents"
}

resource "aws_backup_plan" "daily" {
  name = "daily"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.copies["eu-west-1"].name

    dynamic "copy_action" {
      for_each = local.copies

      content {
        destination_vault_arn = aws_backup_vault.copies[copy_action.value].arn
      }
    }
  }
}

resource "aws_backup_selection" "daily" {
  name         = "daily"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = "arn:aws:iam::111122223333:role/backup"

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
}
