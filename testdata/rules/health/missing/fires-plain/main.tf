resource "aws_route53_record" "virginia" { # want "health/missing"
  zone_id        = var.zone_id
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["virginia.origin.example.com"]
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "ireland" { # want "health/missing"
  zone_id        = var.zone_id
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["ireland.origin.example.com"]
  set_identifier = "ireland"

  latency_routing_policy {
    region = "eu-west-1"
  }
}

variable "zone_id" {
  type = string
}
