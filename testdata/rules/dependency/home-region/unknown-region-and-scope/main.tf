variable "region" {
  type = string
}

variable "scope" {
  type = string
}

provider "aws" {
  region = var.region
}

provider "aws" {
  alias  = "home"
  region = "eu-west-1"
}

resource "aws_wafv2_ip_set" "office" {
  name               = "office"
  scope              = "CLOUDFRONT"
  ip_address_version = "IPV4"
  addresses          = ["192.0.2.0/24"]
}

resource "aws_wafv2_ip_set" "partners" {
  provider           = aws.home
  name               = "partners"
  scope              = var.scope
  ip_address_version = "IPV4"
  addresses          = ["198.51.100.0/24"]
}
