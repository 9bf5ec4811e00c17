data "aws_route53_zone" "public" {
  name = var.domain
}

# Writes: one side at a time.
resource "aws_route53_record" "api_primary" {
  zone_id         = data.aws_route53_zone.public.zone_id
  name            = "api"
  type            = "A"
  ttl             = 60
  records         = ["192.0.2.10"]
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.primary.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "api_secondary" {
  zone_id        = data.aws_route53_zone.public.zone_id
  name           = "api"
  type           = "A"
  ttl            = 60
  records        = ["198.51.100.10"]
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }
}

resource "aws_route53_health_check" "primary" {
  type              = "HTTP"
  ip_address        = "192.0.2.10"
  port              = 80
  resource_path     = "/health"
  request_interval  = 30
  failure_threshold = 3
}

# Reads: the nearest side.
resource "aws_route53_record" "read_us" {
  zone_id        = data.aws_route53_zone.public.zone_id
  name           = "read"
  type           = "A"
  ttl            = 60
  records        = ["192.0.2.20"]
  set_identifier = "us-east-1"

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "read_eu" {
  zone_id        = data.aws_route53_zone.public.zone_id
  name           = "read"
  type           = "A"
  ttl            = 60
  records        = ["198.51.100.20"]
  set_identifier = "eu-west-1"

  latency_routing_policy {
    region = "eu-west-1"
  }
}
