provider "aws" {
  region = "eu-west-1"
}

resource "aws_db_instance" "eu_users" {
  identifier              = "eu-users"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  username                = "app"
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_dms_replication_instance" "main" {
  replication_instance_id    = "main"
  replication_instance_class = "dms.t3.medium"
}

resource "aws_dms_endpoint" "source" {
  endpoint_id   = "users"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = aws_db_instance.eu_users.address
  database_name = "users"
}

resource "aws_dms_endpoint" "target" {
  endpoint_id   = "stream"
  endpoint_type = "target"
  engine_name   = "kinesis"

  kinesis_settings {
    service_access_role_arn = "arn:aws:iam::111122223333:role/dms"
    stream_arn              = "arn:aws:kinesis:us-east-1:111122223333:stream/users" # want "residency/logs-leave"
  }
}

resource "aws_dms_replication_task" "users" {
  replication_task_id      = "users"
  migration_type           = "full-load-and-cdc"
  replication_instance_arn = aws_dms_replication_instance.main.replication_instance_arn
  source_endpoint_arn      = aws_dms_endpoint.source.endpoint_arn
  target_endpoint_arn      = aws_dms_endpoint.target.endpoint_arn
  table_mappings           = "{}"
}
