provider "aws" {
  region = "us-east-1"
}

resource "aws_dynamodb_table" "orders" { # want "database/single-region"
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "order"

  attribute {
    name = "order"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }
}

resource "aws_backup_plan" "orders" {
  name = "orders"

  rule {
    rule_name         = "daily"
    target_vault_name = "Default"

    copy_action {
      destination_vault_arn = "arn:aws:backup:us-west-2:123456789012:backup-vault:orders"
    }
  }
}

resource "aws_backup_selection" "orders" {
  name         = "orders"
  plan_id      = aws_backup_plan.orders.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = ["arn:aws:dynamodb:us-east-1:123456789012:table/orders"]
}
