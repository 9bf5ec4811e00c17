provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

resource "aws_s3_bucket" "site" { # want "replication/lag-unmonitored"
  bucket = "example-site"
}

resource "aws_s3_bucket_versioning" "site" {
  bucket = aws_s3_bucket.site.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "site_west" {
  provider = aws.west
  bucket   = "example-site-west"
}

resource "aws_s3_bucket_versioning" "site_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.site_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "site" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.site.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.site_west.arn
    }
  }
}

resource "aws_db_instance" "orders" { # want "recovery/backup-same-region" want "replication/same-region"
  identifier                  = "orders"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
}

resource "aws_backup_vault" "main" {
  name = "main"
}

resource "aws_backup_vault" "dr" {
  name = "dr"
}

data "aws_iam_role" "backup" {
  name = "backup"
}

resource "aws_backup_plan" "daily" {
  name = "daily"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.main.name
    schedule          = "cron(0 5 * * ? *)"

    copy_action {
      destination_vault_arn = aws_backup_vault.dr.arn
    }
  }
}

resource "aws_backup_selection" "daily" {
  name         = "daily"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = data.aws_iam_role.backup.arn
  resources    = [aws_db_instance.orders.arn]
}
