provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_db_instance" "crm" { # want "replication/lag-unmonitored"
  identifier                  = "crm"
  engine                      = "mysql"
  instance_class              = "db.r6g.large"
  allocated_storage           = 100
  username                    = "crm"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
}

resource "aws_db_instance" "crm_west" {
  provider = aws.west

  identifier          = "crm-west"
  instance_class      = "db.r6g.large"
  replicate_source_db = aws_db_instance.crm.arn
  skip_final_snapshot = true
}
