variable "standby_source" {
  type = string
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "standby"
  region = "us-east-2"
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "standby" {
  provider = aws.standby

  identifier          = "orders-standby"
  instance_class      = "db.m6g.large"
  replicate_source_db = var.standby_source
}

resource "aws_route53_health_check" "orders" {
  type              = "HTTPS"
  fqdn              = "orders-use1.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 2
}

resource "aws_route53_record" "orders" {
  zone_id         = "Z0123456789"
  name            = "orders.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["a1.us-east-1.elb.amazonaws.com"]
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.orders.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "orders_standby" {
  zone_id        = "Z0123456789"
  name           = "orders.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["b2.us-east-2.elb.amazonaws.com"]
  set_identifier = "standby"

  failover_routing_policy {
    type = "SECONDARY"
  }
}
