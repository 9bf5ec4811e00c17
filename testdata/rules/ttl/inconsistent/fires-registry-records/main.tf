provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "zone" {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-route53.git?ref=v6.4.0"

  name = "example.com"
  records = { # want "ttl/inconsistent"
    blue = {
      name                    = "api"
      type                    = "CNAME"
      ttl                     = 60
      records                 = ["blue.example.net"]
      set_identifier          = "blue"
      weighted_routing_policy = { weight = 90 }
    }
    green = {
      name                    = "api"
      type                    = "CNAME"
      ttl                     = 30
      records                 = ["green.example.net"]
      set_identifier          = "green"
      weighted_routing_policy = { weight = 10 }
    }
  }
}
