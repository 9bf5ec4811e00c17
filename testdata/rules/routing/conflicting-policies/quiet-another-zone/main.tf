resource "aws_route53_record" "api" {
  zone_id        = "Z0123456789"
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["origin.example.com"]
  set_identifier = "api"

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "private" {
  zone_id = "ZPRIVATE"
  name    = "api.example.com"
  type    = "CNAME"
  ttl     = 60
  records = ["origin.internal"]
}
