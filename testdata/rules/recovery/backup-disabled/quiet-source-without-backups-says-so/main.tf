provider "aws" {
  region = "ap-south-1"
}

resource "aws_db_instance" "bookings" {
  identifier              = "bookings"
  engine                  = "mysql"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 0 # want "replication/source-without-backups"
}

resource "aws_db_instance" "bookings_reader" {
  identifier          = "bookings-reader"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.bookings.identifier
}
