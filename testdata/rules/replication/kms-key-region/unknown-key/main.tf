variable "copy_key_arn" {
  type = string
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_kms_key" "games" {
  description         = "Games"
  enable_key_rotation = true
}

resource "aws_db_instance" "games" { # want "replication/lag-unmonitored"
  identifier                  = "games"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.games.arn
}

resource "aws_db_instance" "games_west" {
  provider = aws.west

  identifier          = "games-west"
  replicate_source_db = aws_db_instance.games.arn
  instance_class      = "db.r6g.large"
  kms_key_id          = var.copy_key_arn
}

# Made of the ARN of a key of another region.
resource "aws_secretsmanager_secret" "games" {
  name = "games"

  replica {
    region     = "us-west-2"
    kms_key_id = replace(aws_kms_key.games.arn, "us-east-1", "us-west-2")
  }
}
