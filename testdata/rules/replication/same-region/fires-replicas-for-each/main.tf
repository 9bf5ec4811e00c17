provider "aws" {
  region = "us-east-1"
}

locals {
  readers = toset(["a", "b"])
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
  region = "us-west-2"
  bucket = "example-site-west"
}

resource "aws_s3_bucket_versioning" "site_west" {
  region = "us-west-2"
  bucket = aws_s3_bucket.site_west.id

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

resource "aws_db_instance" "reviews" { # want "recovery/backup-same-region" want "replication/same-region"
  identifier                  = "reviews"
  engine                      = "mysql"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
}

resource "aws_db_instance" "reader" {
  for_each            = local.readers
  identifier          = "reviews-${each.key}"
  replicate_source_db = aws_db_instance.reviews.identifier
  instance_class      = "db.r6g.large"
}
