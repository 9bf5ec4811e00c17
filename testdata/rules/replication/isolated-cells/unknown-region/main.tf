provider "aws" {
  region = "us-east-1"
}

variable "second" {
  type = object({
    region = string
  })
}

provider "aws" {
  alias  = "second"
  region = var.second.region
}

resource "aws_db_instance" "orders" { # want "database/single-region"
  identifier                  = "orders"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = "db.m6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}

resource "aws_db_instance" "orders_second" {
  provider = aws.second

  identifier                  = "orders-second"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = "db.m6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}

resource "aws_route53_record" "app" {
  for_each = {
    "us-east-1" = "192.0.2.1"
    "eu-west-1" = "192.0.2.2"
  }

  zone_id         = "Z0123456789"
  name            = "app.example.com"
  type            = "A"
  ttl             = 60
  records         = [each.value]
  set_identifier  = each.key
  health_check_id = "0123abcd-0000-1111-2222-333344445555"

  latency_routing_policy {
    region = each.key
  }
}
