provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_traffic_policy" "shop" {
  name = "shop"
  document = jsonencode({
    AWSPolicyFormatVersion = "2015-10-01"
    RecordType             = "CNAME"
    StartRule              = "switch"
    Endpoints = {
      virginia = { Type = "value", Value = "virginia.shop.example.net" }
      ireland  = { Type = "value", Value = "ireland.shop.example.net" }
    }
    Rules = {
      switch = {
        RuleType  = "failover"
        Primary   = { EndpointReference = "virginia", HealthCheck = aws_route53_health_check.virginia.id }
        Secondary = { EndpointReference = "ireland" }
      }
    }
  })
}

resource "aws_route53_health_check" "virginia" {
  type              = "HTTPS"
  fqdn              = "virginia.shop.example.net"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_traffic_policy_instance" "shop" {
  name                   = "shop.example.com"
  traffic_policy_id      = aws_route53_traffic_policy.shop.id
  traffic_policy_version = aws_route53_traffic_policy.shop.version
  hosted_zone_id         = "Z0123456789SHOP"
  ttl                    = 60
}
