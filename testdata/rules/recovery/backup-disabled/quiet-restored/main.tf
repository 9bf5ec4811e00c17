provider "aws" {
  region = "us-east-2"
}

resource "aws_db_instance" "archive" {
  identifier          = "archive"
  instance_class      = "db.m6g.large"
  multi_az            = true
  snapshot_identifier = "archive-2026-01-01"
}
