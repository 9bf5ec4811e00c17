variable "place" {
  type = object({ continent = optional(string), country = optional(string), subdivision = optional(string) })
}

variable "identifier" {
  type = string
}

variable "host" {
  type = string
}

resource "aws_route53_record" "this" {
  zone_id        = "Z0123456789NEWS"
  name           = "news.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = [var.host]
  set_identifier = var.identifier

  dynamic "geolocation_routing_policy" {
    for_each = [var.place]

    content {
      continent   = geolocation_routing_policy.value.continent
      country     = geolocation_routing_policy.value.country
      subdivision = geolocation_routing_policy.value.subdivision
    }
  }
}
