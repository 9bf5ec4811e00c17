provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
}

resource "aws_rds_cluster" "virginia" {
  cluster_identifier        = "orders-virginia"
  engine                    = aws_rds_global_cluster.orders.engine
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  master_username           = "orders"
}

resource "aws_rds_cluster" "ireland" {
  provider = aws.ireland

  cluster_identifier        = "orders-ireland"
  engine                    = aws_rds_global_cluster.orders.engine
  global_cluster_identifier = aws_rds_global_cluster.orders.id
}

resource "aws_route53_record" "virginia" { # want "recovery/rto-infeasible"
  zone_id         = var.zone_id
  name            = "api.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["virginia.origin.example.com"]
  set_identifier  = "virginia"
  health_check_id = aws_route53_health_check.virginia.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "ireland" {
  zone_id        = var.zone_id
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["ireland.origin.example.com"]
  set_identifier = "ireland"

  failover_routing_policy {
    type = "SECONDARY"
  }
}

resource "aws_route53_health_check" "virginia" {
  type              = "HTTPS"
  fqdn              = "virginia.origin.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

variable "zone_id" {
  type = string
}
