variable "region" {
  type = string
}

variable "check" {
  type = string
}

resource "aws_route53_record" "quote" {
  zone_id         = "Z0QUOTE4711"
  name            = "quote.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["${var.region}.quote.example.com"]
  set_identifier  = var.region
  health_check_id = var.check

  latency_routing_policy {
    region = var.region
  }
}
