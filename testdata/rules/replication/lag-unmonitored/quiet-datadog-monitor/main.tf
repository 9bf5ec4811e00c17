provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_db_instance" "crm" {
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

variable "datadog_api_key" {
  type      = string
  sensitive = true
}

variable "datadog_app_key" {
  type      = string
  sensitive = true
}

provider "datadog" {
  api_key = var.datadog_api_key
  app_key = var.datadog_app_key
}

resource "datadog_monitor" "replica_lag" {
  name    = "crm replica lag"
  type    = "metric alert"
  query   = "max(last_5m):max:aws.rds.replica_lag{dbinstanceidentifier:crm-west} > 60"
  message = "The copy of crm in us-west-2 falls behind. @pagerduty"
}
