provider "aws" {
  region = "us-west-2"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

provider "aws" {
  alias  = "sydney"
  region = "ap-southeast-2"
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

module "ap" {
  source = "./modules/stack"

  providers = {
    aws = aws.sydney
  }

  name            = "orders-ap"
  subnets         = ["subnet-ap-a", "subnet-ap-b"]
  vpc_id          = "vpc-ap"
  certificate_arn = "arn:aws:acm:ap-southeast-2:111122223333:certificate/ap"
}

resource "aws_route53_record" "us" {
  zone_id        = aws_route53_zone.main.zone_id
  name           = "orders"
  type           = "A"
  set_identifier = "us"

  latency_routing_policy {
    region = "us-west-2"
  }

  alias {
    name                   = module.us.dns_name
    zone_id                = module.us.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "eu" {
  zone_id        = aws_route53_zone.main.zone_id
  name           = "orders"
  type           = "A"
  set_identifier = "eu"

  latency_routing_policy {
    region = "eu-central-1"
  }

  alias {
    name                   = module.eu.dns_name
    zone_id                = module.eu.zone_id
    evaluate_target_health = true
  }
}
