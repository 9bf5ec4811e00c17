provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "virginia" {
  source = "./metric"
  name   = "virginia"
  region = "us-east-1"
}

module "ireland" {
  source    = "./metric"
  providers = { aws = aws.ireland }

  name    = "ireland"
  region  = "eu-west-1"
  silence = "breaching"
}

resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "talk.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["virginia.origin.example.com"]
  set_identifier  = "virginia"
  health_check_id = module.virginia.id

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "ireland" {
  zone_id         = var.zone_id
  name            = "talk.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["ireland.origin.example.com"]
  set_identifier  = "ireland"
  health_check_id = module.ireland.id

  latency_routing_policy {
    region = "eu-west-1"
  }
}

variable "zone_id" {
  type = string
}
