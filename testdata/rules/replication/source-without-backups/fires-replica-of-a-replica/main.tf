# A replica is made without backups, so it needs a retention of its own before it
# can be the source of another.
provider "aws" {
  region = "eu-west-1"
}

resource "aws_db_instance" "tickets" {
  identifier                  = "tickets"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = "db.m7g.large"
  allocated_storage           = 200
  username                    = "tickets"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
}

resource "aws_db_instance" "reports" { # want "replication/source-without-backups"
  identifier          = "tickets-reports"
  instance_class      = "db.m7g.large"
  replicate_source_db = aws_db_instance.tickets.identifier
}

resource "aws_db_instance" "exports" {
  identifier          = "tickets-exports"
  instance_class      = "db.m7g.large"
  replicate_source_db = aws_db_instance.reports.identifier
}
