provider "aws" {
  region = "eu-west-1"
}

resource "aws_lb" "app" {
  name               = "site"
  load_balancer_type = "application"
  subnets            = ["subnet-a", "subnet-b"]
}

resource "aws_db_instance" "site" {
  identifier                  = "site"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}
