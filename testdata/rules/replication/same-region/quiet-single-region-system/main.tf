provider "aws" {
  region = "us-east-1"
}

resource "aws_db_instance" "blog" {
  identifier                  = "blog"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
}

resource "aws_db_instance" "reader" {
  identifier          = "blog-reader"
  replicate_source_db = aws_db_instance.blog.identifier
  instance_class      = "db.r6g.large"
}
