resource "aws_db_instance" "primary" {
  identifier                  = "ledger-primary"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = "db.m6g.large"
  allocated_storage           = 200
  multi_az                    = true
  username                    = "ledger"
  manage_master_user_password = true
  backup_retention_period     = 7
  backup_window               = "03:00-04:00"
  maintenance_window          = "sun:04:30-sun:05:30"
  deletion_protection         = true
}

resource "aws_db_instance" "replica" {
  provider = aws.eu-west-1

  identifier          = "ledger-replica"
  replicate_source_db = aws_db_instance.primary.identifier
  instance_class      = "db.m6g.large"
  skip_final_snapshot = true
}

resource "aws_dynamodb_table" "entries" {
  name             = "ledger-entries"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "id"
    type = "S"
  }

  replica {
    region_name = "eu-west-1"
  }

  replica {
    region_name = "ap-southeast-1"
  }
}
