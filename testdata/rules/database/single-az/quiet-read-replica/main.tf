provider "aws" {
  region = "eu-central-1"
}

resource "aws_db_instance" "reports" {
  identifier                  = "reports"
  engine                      = "mysql"
  instance_class              = "db.m6g.large"
  allocated_storage           = 50
  username                    = "root"
  manage_master_user_password = true
  backup_retention_period     = 3
  multi_az                    = true
}

# Reads only: what is lost with it is read from the writer.
resource "aws_db_instance" "reports_reader" {
  identifier          = "reports-reader"
  replicate_source_db = aws_db_instance.reports.identifier
  instance_class      = "db.m6g.large"
  multi_az            = false
}
