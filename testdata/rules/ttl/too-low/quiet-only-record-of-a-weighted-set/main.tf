provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "shop-virginia"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_lb" "ireland" {
  provider = aws.ireland
  name     = "shop-ireland"
  subnets  = ["subnet-1a", "subnet-1b"]
}

# Each has a name of its own: neither stands in for the other.
resource "aws_route53_record" "region" {
  for_each = {
    virginia = aws_lb.virginia.dns_name
    ireland  = aws_lb.ireland.dns_name
  }

  zone_id        = "Z0SHOP12345"
  name           = "${each.key}.example.com"
  type           = "CNAME"
  ttl            = 5
  records        = [each.value]
  set_identifier = each.key

  weighted_routing_policy {
    weight = 10
  }
}
