provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us_east_1"
  region = "us-east-1"
}

resource "aws_route53_health_check" "shop" {
  type              = "HTTPS"
  fqdn              = "shop.example.com"
  resource_path     = "/healthz/deep"
  port              = 443
  request_interval  = 10
  failure_threshold = 3
}

module "alarms" {
  source          = "./modules/alarms"
  health_check_id = aws_route53_health_check.shop.id
}

module "alarms_us" {
  source = "./modules/alarms"
  providers = {
    aws = aws.us_east_1
  }

  health_check_id = aws_route53_health_check.shop.id
}
