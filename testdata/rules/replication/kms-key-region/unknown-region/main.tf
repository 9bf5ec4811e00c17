variable "copy_region" {
  type = string
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_kms_key" "votes" {
  description         = "Votes"
  enable_key_rotation = true
}

resource "aws_db_instance" "votes" { # want "replication/lag-unmonitored"
  identifier                  = "votes"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.votes.arn
}

# It may be us-east-1, too.
resource "aws_db_instance" "votes_copy" {
  region              = var.copy_region
  identifier          = "votes-copy"
  replicate_source_db = aws_db_instance.votes.arn
  instance_class      = "db.r6g.large"
  kms_key_id          = aws_kms_key.votes.arn
}
