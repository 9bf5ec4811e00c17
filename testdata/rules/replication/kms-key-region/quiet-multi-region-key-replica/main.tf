provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_kms_key" "primary" {
  description         = "Databases"
  multi_region        = true
  enable_key_rotation = true
}

resource "aws_kms_replica_key" "west" {
  provider        = aws.west
  primary_key_arn = aws_kms_key.primary.arn
}

resource "aws_db_instance" "billing" { # want "replication/lag-unmonitored"
  identifier                  = "billing"
  engine                      = "mariadb"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.primary.arn
}

resource "aws_db_instance" "billing_west" {
  provider = aws.west

  identifier          = "billing-west"
  replicate_source_db = aws_db_instance.billing.arn
  instance_class      = "db.r6g.large"
  kms_key_id          = aws_kms_replica_key.west.arn
}

# The id of a multi-Region key is the same in every region.
resource "aws_secretsmanager_secret" "billing" {
  name       = "billing"
  kms_key_id = aws_kms_key.primary.arn

  replica {
    region     = "us-west-2"
    kms_key_id = aws_kms_key.primary.key_id
  }
}
