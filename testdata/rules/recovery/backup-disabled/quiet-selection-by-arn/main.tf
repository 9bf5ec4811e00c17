provider "aws" {
  region = "ca-central-1"
}

resource "aws_dynamodb_table" "claims" {
  name         = "claims"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "claim"

  attribute {
    name = "claim"
    type = "S"
  }
}

resource "aws_backup_vault" "nightly" {
  name = "nightly"
}

resource "aws_backup_plan" "nightly" {
  name = "nightly"

  rule {
    rule_name         = "nightly"
    target_vault_name = aws_backup_vault.nightly.name
    schedule          = "cron(0 2 * * ? *)"
  }
}

resource "aws_backup_selection" "claims" {
  name         = "claims"
  plan_id      = aws_backup_plan.nightly.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_dynamodb_table.claims.arn]
}
