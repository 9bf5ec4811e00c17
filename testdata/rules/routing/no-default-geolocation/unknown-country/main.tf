provider "aws" {
  region = "eu-west-1"
}

resource "aws_route53_record" "europe" {
  zone_id        = "Z0123456789NEWS"
  name           = "news.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["ireland.news.example.net"]
  set_identifier = "europe"

  geolocation_routing_policy {
    continent = "EU"
  }
}

variable "countries" {
  type = map(string)
}

resource "aws_route53_record" "other" {
  zone_id        = "Z0123456789NEWS"
  name           = "news.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["virginia.news.example.net"]
  set_identifier = "other"

  geolocation_routing_policy {
    country = var.countries["virginia"]
  }
}
