provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_zone" "main" {
  name = "example.com"
}

provider "aws" {
  alias  = "dublin"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "pay"
  subnets = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
}

resource "aws_lb" "dublin" {
  provider = aws.dublin

  name    = "pay"
  subnets = ["subnet-5a6b7c8d", "subnet-6a7b8c9d"]
}

data "aws_route53_traffic_policy_document" "pay" {
  record_type = "A"
  start_rule  = "region"

  endpoint {
    id    = "virginia"
    type  = "application-load-balancer"
    value = aws_lb.virginia.dns_name
  }

  endpoint {
    id    = "dublin"
    type  = "application-load-balancer"
    value = aws_lb.dublin.dns_name
  }

  rule {
    id   = "region"
    type = "failover"

    primary {
      endpoint_reference = "virginia"
      evaluate_target_health = true
    }

    secondary {
      endpoint_reference = "dublin"
    }
  }
}

resource "aws_route53_traffic_policy" "pay" {
  name     = "pay"
  document = data.aws_route53_traffic_policy_document.pay.json
}

resource "aws_route53_traffic_policy_instance" "pay" {
  name                   = "pay.example.com"
  hosted_zone_id         = aws_route53_zone.main.zone_id
  traffic_policy_id      = aws_route53_traffic_policy.pay.id
  traffic_policy_version = 1
  ttl                    = 600
}
