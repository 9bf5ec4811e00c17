provider "aws" {
  region = "us-east-1"

  default_tags {
    tags = {
      cost-center = "4711"
    }
  }
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"
}

resource "aws_db_instance" "main" {
  identifier              = "main"
  engine                  = "mysql"
  instance_class          = "db.r6g.large"
  allocated_storage       = 100
  username                = "app"
  password                = var.password
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "replica" { # want "egress/untagged"
  provider = aws.oregon

  identifier          = "main-replica"
  instance_class      = "db.r6g.large"
  replicate_source_db = aws_db_instance.main.arn
}

variable "password" {
  type      = string
  sensitive = true
}
