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

resource "aws_db_instance" "people" { # want "replication/lag-unmonitored"
  identifier                  = "people"
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
  identifier          = "people-reader"
  replicate_source_db = aws_db_instance.people.identifier
  instance_class      = "db.r6g.large"
}

resource "aws_db_instance" "people_west" {
  provider = aws.west

  identifier          = "people-west"
  replicate_source_db = aws_db_instance.people.arn
  instance_class      = "db.r6g.large"
}
