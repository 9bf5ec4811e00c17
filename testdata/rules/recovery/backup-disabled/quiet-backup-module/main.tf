provider "aws" {
  region = "eu-west-3"
}

resource "aws_db_instance" "wiki" {
  identifier        = "wiki"
  engine            = "mysql"
  instance_class    = "db.t4g.medium"
  allocated_storage = 50
  multi_az          = true
}

module "backup" {
  source  = "example/backup/aws"
  version = "2.1.0"

  resources = [aws_db_instance.wiki.arn]
}
