resource "aws_route53_record" "us" {
  zone_id         = var.zone_id
  name            = "maps.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["us.maps.example.com"]
  set_identifier  = "us"
  health_check_id = aws_route53_health_check.us.id

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "eu" {
  zone_id         = var.zone_id
  name            = "maps.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["eu.maps.example.com"]
  set_identifier  = "eu"
  health_check_id = aws_route53_health_check.eu.id

  latency_routing_policy {
    region = "eu-west-1"
  }
}

resource "aws_route53_record" "us_alone" {
  zone_id         = var.zone_id
  name            = "us.maps.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["virginia.origin.example.net"]
  health_check_id = aws_route53_health_check.us.id
}

resource "aws_route53_record" "eu_alone" {
  zone_id         = var.zone_id
  name            = "eu.maps.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["ireland.origin.example.net"]
  health_check_id = aws_route53_health_check.eu.id
}

resource "aws_route53_health_check" "us" {
  type              = "HTTPS"
  fqdn              = "us.maps.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "eu" {
  type              = "HTTPS"
  fqdn              = "eu.maps.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

variable "zone_id" {
  type = string
}
