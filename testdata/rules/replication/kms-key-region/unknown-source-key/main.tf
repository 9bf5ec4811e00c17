variable "source_key_arn" {
  type    = string
  default = null
}

variable "copy_name" {
  type = string
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_db_instance" "seats" { # want "replication/lag-unmonitored"
  identifier                  = "seats"
  engine                      = "mysql"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
  kms_key_id                  = var.source_key_arn
}

resource "aws_db_instance" "seats_west" {
  provider = aws.west

  identifier          = var.copy_name
  replicate_source_db = aws_db_instance.seats.arn
  instance_class      = "db.r6g.large"
}
