provider "aws" {
  region = "us-east-1"
}

resource "aws_db_instance" "catalog" { # want "replication/lag-unmonitored"
  identifier                  = "catalog"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "catalog"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
}

resource "aws_db_instance" "reader" {
  for_each = toset(["eu-west-1", "ap-southeast-2"])

  region              = each.key
  identifier          = "catalog-${each.key}"
  instance_class      = "db.r6g.large"
  replicate_source_db = aws_db_instance.catalog.arn
  skip_final_snapshot = true
}
