variable "copies_to" {
  type    = string
  default = null
}

data "aws_region" "current" {}

resource "aws_s3_bucket" "statements" {
  bucket = "ledger-statements-${data.aws_region.current.region}"
}

resource "aws_lambda_function" "statements" {
  function_name = "ledger-statements"
  role          = "arn:aws:iam::123456789012:role/ledger-statements"
  handler       = "statements.handler"
  runtime       = "python3.13"
  filename      = "statements.zip"
}

resource "aws_backup_vault" "ledger" {
  name = "ledger"
}

resource "aws_backup_plan" "ledger" {
  count = var.copies_to == null ? 0 : 1

  name = "ledger"

  rule {
    rule_name         = "every-night"
    target_vault_name = aws_backup_vault.ledger.name
    schedule          = "cron(30 14 * * ? *)"

    copy_action {
      destination_vault_arn = var.copies_to
    }
  }
}

resource "aws_budgets_budget" "ledger" {
  count = var.copies_to == null ? 0 : 1

  name         = "ledger"
  budget_type  = "COST"
  limit_amount = "900"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  notification {
    comparison_operator        = "GREATER_THAN"
    threshold                  = 90
    threshold_type             = "PERCENTAGE"
    notification_type          = "ACTUAL"
    subscriber_email_addresses = ["ledger@example.com"]
  }
}

output "vault" {
  value = aws_backup_vault.ledger.arn
}
