provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_dynamodb_table" "sessions" {
  name             = "sessions"
  hash_key         = "id"
  billing_mode     = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica { # want "egress/cost-unmonitored" # want "replication/lag-unmonitored"
    region_name            = "eu-west-1"
    point_in_time_recovery = true
  }
}

resource "aws_lb" "us" {
  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-us-a", "subnet-us-b"]
}

resource "aws_lb" "eu" {
  provider = aws.ireland

  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-eu-a", "subnet-eu-b"]
}

resource "aws_route53_record" "us" {
  zone_id        = "Z0123456789SHOP"
  name           = "app.example.com"
  type           = "A"
  set_identifier = "us"

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.us.dns_name
    zone_id                = aws_lb.us.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "eu" {
  zone_id        = "Z0123456789SHOP"
  name           = "app.example.com"
  type           = "A"
  set_identifier = "eu"

  failover_routing_policy {
    type = "SECONDARY"
  }

  alias {
    name                   = aws_lb.eu.dns_name
    zone_id                = aws_lb.eu.zone_id
    evaluate_target_health = true
  }
}
