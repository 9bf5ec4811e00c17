provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_route53_record" "primary" {
  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "primary"

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.shop.dns_name
    zone_id                = aws_lb.shop.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "sorry" {
  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "sorry"

  failover_routing_policy {
    type = "SECONDARY"
  }

  alias {
    name                   = aws_s3_bucket_website_configuration.sorry.website_domain
    zone_id                = aws_s3_bucket.sorry.hosted_zone_id
    evaluate_target_health = true
  }
}

resource "aws_s3_bucket" "sorry" {
  bucket = "shop.example.com"
}

resource "aws_s3_bucket_website_configuration" "sorry" {
  bucket = aws_s3_bucket.sorry.id

  index_document {
    suffix = "index.html"
  }
}

resource "aws_lb" "shop" {
  name               = "shop-shop"
  load_balancer_type = "application"
  subnets            = var.shop_subnets
}

variable "shop_subnets" {
  type = list(string)
}

variable "zone_id" {
  type = string
}
