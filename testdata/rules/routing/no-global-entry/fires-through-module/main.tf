provider "aws" {
  region = "us-west-2"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

resource "aws_route53_zone" "main" {
  name = "example.com"
}

module "us" {
  source = "./modules/stack"

  name            = "orders-us"
  subnets         = ["subnet-us-a", "subnet-us-b"]
  vpc_id          = "vpc-us"
  certificate_arn = "arn:aws:acm:us-west-2:111122223333:certificate/us"
}

module "eu" {
  source = "./modules/stack"

  providers = {
    aws = aws.frankfurt
  }

  name            = "orders-eu"
  subnets         = ["subnet-eu-a", "subnet-eu-b"]
  vpc_id          = "vpc-eu"
  certificate_arn = "arn:aws:acm:eu-central-1:111122223333:certificate/eu"
}

resource "aws_route53_record" "us" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "orders-us"
  type    = "CNAME"
  ttl     = 60
  records = [module.us.dns_name]
}

resource "aws_route53_record" "eu" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "orders-eu"
  type    = "CNAME"
  ttl     = 60
  records = [module.eu.dns_name]
}
