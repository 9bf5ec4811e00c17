provider "aws" {
  region = "eu-west-1"
}

variable "continent" {
  type    = string
  default = "EU"
}

resource "aws_route53_record" "here" {
  zone_id        = "Z0123456789NEWS"
  name           = "news.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["ireland.news.example.net"]
  set_identifier = "here"

  geolocation_routing_policy {
    continent = var.continent
  }
}
