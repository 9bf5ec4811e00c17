provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ohio"
  region = "us-east-2"
}

resource "aws_db_instance" "wishlists" {
  identifier                  = "wishlists"
  engine                      = "mysql"
  instance_class              = "db.m6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  backup_retention_period     = 7

  tags = {
    DataLocality = "local"
  }
}

resource "aws_db_instance" "reports" {
  provider = aws.ohio

  identifier          = "reports"
  replicate_source_db = aws_db_instance.wishlists.arn
  instance_class      = "db.m6g.large"
}
