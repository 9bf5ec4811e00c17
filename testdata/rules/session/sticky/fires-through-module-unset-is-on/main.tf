provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "us" {
  source = "./modules/web"

  subnets = ["subnet-us-a", "subnet-us-b"]
  vpc_id  = "vpc-us"
}

module "eu" {
  source = "./modules/web"

  providers = {
    aws = aws.ireland
  }

  subnets = ["subnet-eu-a", "subnet-eu-b"]
  vpc_id  = "vpc-eu"
}

resource "aws_route53_record" "us" {
  zone_id        = "Z0123456789SHOP"
  name           = "app.example.com"
  type           = "A"
  set_identifier = "us"

  latency_routing_policy {
    region = "us-east-1"
  }

  alias {
    name                   = module.us.dns_name
    zone_id                = module.us.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "eu" {
  zone_id        = "Z0123456789SHOP"
  name           = "app.example.com"
  type           = "A"
  set_identifier = "eu"

  latency_routing_policy {
    region = "eu-west-1"
  }

  alias {
    name                   = module.eu.dns_name
    zone_id                = module.eu.zone_id
    evaluate_target_health = true
  }
}
