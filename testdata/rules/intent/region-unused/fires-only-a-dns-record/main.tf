provider "aws" {
  region = "us-east-1"
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_route53_record" "ireland" {
  zone_id        = "Z0123456789"
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["ireland.origin.example.com"]
  set_identifier = "ireland"

  latency_routing_policy {
    region = "eu-west-1"
  }
}
