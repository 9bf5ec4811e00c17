provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-ireland-1"
}

resource "aws_s3_bucket" "press" {
  provider = aws.ireland
  bucket   = "example-press"
}

resource "aws_db_instance" "patients" {
  identifier                  = "patients"
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
  identifier          = "patients-reader"
  replicate_source_db = aws_db_instance.patients.identifier
  instance_class      = "db.r6g.large"
}
