provider "aws" {
  region = "us-east-1"
}

resource "aws_budgets_budget" "transfer" {
  name         = "data-transfer"
  budget_type  = "COST"
  limit_amount = "500"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  cost_filter {
    name   = "UsageTypeGroup"
    values = ["EC2: Data Transfer - Inter AZ", "EC2: Data Transfer - Region to Region (Out)"]
  }

  notification {
    comparison_operator        = "GREATER_THAN"
    threshold                  = 80
    threshold_type             = "PERCENTAGE"
    notification_type          = "FORECASTED"
    subscriber_email_addresses = ["platform@example.com"]
  }
}
