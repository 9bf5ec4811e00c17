provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "shop-virginia"
  subnets = var.virginia_subnets
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "shop-ireland"
  subnets = var.ireland_subnets
}

variable "virginia_subnets" {
  type = list(string)
}

variable "ireland_subnets" {
  type = list(string)
}

variable "zone_id" {
  type = string
}

# A weight of its own, for a deployment to come: Route 53 answers with the only
# record of a set whether its target is healthy or not.
resource "aws_route53_record" "www" {
  zone_id        = var.zone_id
  name           = "www.example.com"
  type           = "CNAME"
  ttl            = 60
  set_identifier = "virginia"
  records        = [aws_lb.virginia.dns_name]

  weighted_routing_policy {
    weight = 100
  }
}
