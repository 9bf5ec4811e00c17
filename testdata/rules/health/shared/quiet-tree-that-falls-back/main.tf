resource "aws_route53_record" "us" {
  zone_id        = var.zone_id
  name           = "stream.example.com"
  type           = "CNAME"
  set_identifier = "us"

  latency_routing_policy {
    region = "us-east-1"
  }

  alias {
    name                   = aws_route53_record.us_primary.name
    zone_id                = aws_route53_record.us_primary.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "eu" {
  zone_id        = var.zone_id
  name           = "stream.example.com"
  type           = "CNAME"
  set_identifier = "eu"

  latency_routing_policy {
    region = "eu-west-1"
  }

  alias {
    name                   = aws_route53_record.eu_primary.name
    zone_id                = aws_route53_record.eu_primary.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "us_primary" {
  zone_id         = var.zone_id
  name            = "us.stream.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["virginia.origin.example.com"]
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.virginia.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "us_secondary" {
  zone_id         = var.zone_id
  name            = "us.stream.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["ireland.origin.example.com"]
  set_identifier  = "secondary"
  health_check_id = aws_route53_health_check.ireland.id

  failover_routing_policy {
    type = "SECONDARY"
  }
}

resource "aws_route53_record" "eu_primary" {
  zone_id         = var.zone_id
  name            = "eu.stream.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["ireland.origin.example.com"]
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.ireland.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "eu_secondary" {
  zone_id         = var.zone_id
  name            = "eu.stream.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["virginia.origin.example.com"]
  set_identifier  = "secondary"
  health_check_id = aws_route53_health_check.virginia.id

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

resource "aws_route53_health_check" "ireland" {
  type              = "HTTPS"
  fqdn              = "ireland.origin.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

variable "zone_id" {
  type = string
}
