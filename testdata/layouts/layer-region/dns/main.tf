terraform {
  backend "s3" {
    bucket = "example-states"
    key    = "dns/terraform.tfstate"
    region = "us-east-1"
  }
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_zone" "main" {
  name = "example.com"
}

output "zone_id" {
  value = aws_route53_zone.main.zone_id
}
