provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id       = "shop-sessions"
  description                = "Sessions of the shop"
  engine                     = "redis"
  node_type                  = "cache.r7g.large"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
  at_rest_encryption_enabled = true
}

resource "aws_lb" "us" {
  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-us-a", "subnet-us-b"]
}

resource "aws_lb" "blue" {
  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-blue-a", "subnet-blue-b"]
}

resource "aws_sqs_queue" "mail" {
  provider = aws.ireland

  name = "mail"
}

resource "aws_route53_record" "us" {
  zone_id        = "Z0123456789SHOP"
  name           = "app.example.com"
  type           = "A"
  set_identifier = "us"

  weighted_routing_policy {
    weight = 90
  }

  alias {
    name                   = aws_lb.us.dns_name
    zone_id                = aws_lb.us.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "blue" {
  zone_id        = "Z0123456789SHOP"
  name           = "app.example.com"
  type           = "A"
  set_identifier = "blue"

  weighted_routing_policy {
    weight = 10
  }

  alias {
    name                   = aws_lb.blue.dns_name
    zone_id                = aws_lb.blue.zone_id
    evaluate_target_health = true
  }
}
