provider "aws" {
  region = "us-east-1"
}

resource "aws_kms_key" "stock" {
  description         = "Stock"
  enable_key_rotation = true
}

resource "aws_db_instance" "stock" {
  identifier                  = "stock"
  engine                      = "mysql"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.stock.arn
}

resource "aws_db_instance" "reader" {
  identifier          = "stock-reader"
  replicate_source_db = aws_db_instance.stock.identifier
  instance_class      = "db.r6g.large"
}

resource "aws_db_instance" "reports" {
  identifier          = "stock-reports"
  replicate_source_db = aws_db_instance.stock.identifier
  instance_class      = "db.r6g.large"
  kms_key_id          = aws_kms_key.stock.arn
}
