provider "aws" {
  region = "us-east-2"
}

resource "aws_db_instance" "scratch" {
  identifier        = "scratch"
  engine            = "postgres"
  instance_class    = "db.t4g.micro"
  allocated_storage = 20
}
