provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_kms_key" "ledger" {
  description         = "Ledger"
  enable_key_rotation = true
}

resource "aws_db_instance" "ledger" { # want "replication/lag-unmonitored"
  identifier                  = "ledger"
  engine                      = "mysql"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.ledger.arn
}

resource "aws_db_instance" "ledger_west" {
  provider = aws.west

  identifier          = "ledger-west"
  replicate_source_db = aws_db_instance.ledger.arn # want "replication/kms-key-region" #
  instance_class      = "db.r6g.large"
}
