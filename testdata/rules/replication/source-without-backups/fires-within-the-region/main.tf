provider "aws" {
  region = "us-east-2"
}

resource "aws_db_instance" "reports" { # want "replication/source-without-backups"
  identifier                  = "reports"
  engine                      = "postgres"
  instance_class              = "db.m6g.large"
  allocated_storage           = 50
  username                    = "reports"
  manage_master_user_password = true
}

resource "aws_db_instance" "reader" {
  count = 1

  identifier          = "reports-reader-${count.index}"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.reports.identifier
  skip_final_snapshot = true
}
