provider "aws" {
  region = "eu-west-1"
}

resource "aws_db_instance" "eu_users" {
  identifier                      = "eu-users"
  engine                          = "postgres"
  instance_class                  = "db.m6g.large"
  allocated_storage               = 100
  username                        = "app"
  multi_az                        = true
  backup_retention_period         = 7
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_cloudwatch_log_destination" "siem" {
  name       = "siem"
  role_arn   = "arn:aws:iam::111122223333:role/logs"
  target_arn = "arn:aws:kinesis:us-west-2:444455556666:stream/siem" # want "residency/logs-leave"
}

resource "aws_cloudwatch_log_subscription_filter" "siem" {
  name            = "siem"
  log_group_name  = "/aws/rds/instance/eu-users/postgresql"
  filter_pattern  = ""
  destination_arn = aws_cloudwatch_log_destination.siem.arn
}
