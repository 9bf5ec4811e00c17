provider "aws" {
  region = "eu-north-1"
}

resource "aws_route53_record" "batch" {
  zone_id = var.zone_id
  name    = "batch.example.com"
  type    = "A"
  ttl     = 5
  records = ["198.51.100.4"]
}

variable "zone_id" {
  type = string
}
