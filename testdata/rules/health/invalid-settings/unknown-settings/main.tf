variable "check" {
  type = object({ type = string, interval = number, host = string })
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_health_check" "shop" {
  type             = var.check.type
  fqdn             = var.check.host
  request_interval = var.check.interval
}
