provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_route53_health_check" "virginia" {
  type              = "HTTPS"
  fqdn              = "pay.virginia.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

data "aws_route53_traffic_policy_document" "pay" {
  record_type = "A"
  start_rule  = "region"

  endpoint {
    id    = "virginia"
    type  = "value"
    value = "203.0.113.10"
  }

  endpoint {
    id    = "dublin"
    type  = "value"
    value = "203.0.113.20"
  }

  rule {
    id   = "region"
    type = "failover"

    primary {
      endpoint_reference = "virginia"
      health_check       = aws_route53_health_check.virginia.id
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
  ttl                    = 600 # want "ttl/too-high"
}
