provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

resource "aws_s3_bucket" "invoices" { # want "residency/region-not-allowed"
  provider = aws.us

  bucket = "invoices"
}
