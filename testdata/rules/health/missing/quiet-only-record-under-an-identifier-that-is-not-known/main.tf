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

data "aws_ssm_parameter" "release" {
  name = "/shop/release"
}

# One record, which leads to Virginia whenever this is applied.
resource "aws_route53_record" "preview" {
  zone_id        = var.zone_id
  name           = "preview.example.com"
  type           = "A"
  set_identifier = data.aws_ssm_parameter.release.value

  weighted_routing_policy {
    weight = 10
  }

  alias {
    name                   = aws_lb.virginia.dns_name
    zone_id                = aws_lb.virginia.zone_id
    evaluate_target_health = false
  }
}

variable "zone_id" {
  type = string
}
