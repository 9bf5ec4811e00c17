provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_db_instance" "mail" { # want "replication/lag-unmonitored"
  identifier                  = "mail"
  engine                      = "mysql"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
}

resource "aws_db_instance" "mail_west" {
  provider = aws.west

  identifier          = "mail-west"
  replicate_source_db = aws_db_instance.mail.arn
  instance_class      = "db.r6g.large"
  kms_key_id          = "alias/aws/rds"
}

resource "aws_secretsmanager_secret" "mail" {
  name = "mail"

  replica {
    region = "us-west-2"
  }
}

resource "aws_dynamodb_table" "mail" {
  name         = "mail"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica { # want "replication/lag-unmonitored"
    region_name            = "us-west-2"
    point_in_time_recovery = true
  }
}
