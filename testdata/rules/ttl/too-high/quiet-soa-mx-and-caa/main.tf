resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "post.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["virginia.origin.example.com"]
  set_identifier  = "virginia"
  health_check_id = aws_route53_health_check.virginia.id

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "ireland" {
  zone_id         = var.zone_id
  name            = "post.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["ireland.origin.example.com"]
  set_identifier  = "ireland"
  health_check_id = aws_route53_health_check.ireland.id

  latency_routing_policy {
    region = "eu-west-1"
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

resource "aws_route53_record" "authority" {
  zone_id         = var.zone_id
  name            = "example.com"
  type            = "SOA"
  ttl             = 900
  allow_overwrite = true
  records         = ["ns-1.awsdns-01.org. hostmaster.example.com. 1 7200 900 1209600 86400"]
}

resource "aws_route53_record" "mail" {
  zone_id = var.zone_id
  name    = "example.com"
  type    = "MX"
  ttl     = 3600
  records = ["10 mail.example.net"]
}

resource "aws_route53_record" "issuers" {
  zone_id = var.zone_id
  name    = "example.com"
  type    = "CAA"
  ttl     = 86400
  records = ["0 issue \"amazon.com\""]
}

resource "aws_route53_record" "weighted_text" {
  zone_id        = var.zone_id
  name           = "experiment.example.com"
  type           = "TXT"
  ttl            = 3600
  records        = ["a"]
  set_identifier = "a"

  weighted_routing_policy {
    weight = 10
  }
}
