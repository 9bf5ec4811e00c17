provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_s3_bucket" "press" {
  provider = aws.west
  bucket   = "example-press"
}

resource "aws_db_instance" "carts" {
  identifier                  = "carts"
  engine                      = "mysql"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
}

resource "aws_db_instance" "reader" {
  identifier          = "carts-reader"
  replicate_source_db = aws_db_instance.carts.identifier
  instance_class      = "db.r6g.large"
}
