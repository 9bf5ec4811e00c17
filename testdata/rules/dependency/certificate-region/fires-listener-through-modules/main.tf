provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_acm_certificate" "shop" {
  domain_name       = "shop.example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate_validation" "shop" {
  certificate_arn = aws_acm_certificate.shop.arn
}

module "entry" {
  source = "./modules/entry"

  certificate_arn = aws_acm_certificate_validation.shop.certificate_arn
  subnet_ids      = ["subnet-0a1", "subnet-0a2"]
}

module "entry_west" {
  source = "./modules/entry"
  providers = {
    aws = aws.west
  }

  certificate_arn = aws_acm_certificate_validation.shop.certificate_arn
  subnet_ids      = ["subnet-0b1", "subnet-0b2"]
}
