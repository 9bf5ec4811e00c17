# The reports are kept in a third region, where nobody is led to.
provider "aws" {
  region = "eu-north-1"
}

resource "aws_docdb_cluster" "reports" { # want "recovery/backup-same-region"
  cluster_identifier      = "reports"
  engine                  = "docdb"
  master_username         = "reports"
  backup_retention_period = 5

  manage_master_user_password = true
}

resource "aws_dynamodb_table" "jobs" { # want "recovery/backup-same-region"
  name         = "jobs"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "job"

  attribute {
    name = "job"
    type = "S"
  }

  tags = {
    plan = "nightly"
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
    schedule          = "cron(0 1 * * ? *)"
  }
}

resource "aws_backup_selection" "nightly" {
  name         = "nightly"
  plan_id      = aws_backup_plan.nightly.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "plan"
    value = "nightly"
  }
}

resource "aws_s3_bucket" "ireland" {
  region = "eu-west-1"
  bucket = "shop-assets-ireland"
}

resource "aws_s3_bucket" "frankfurt" {
  region = "eu-central-1"
  bucket = "shop-assets-frankfurt"
}
