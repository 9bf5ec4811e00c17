provider "aws" {
  region = "ap-southeast-1"
}

provider "aws" {
  alias  = "sydney"
  region = "ap-southeast-2"
}

resource "aws_s3_bucket" "invoices" {
  bucket = "acme-invoices"
}

resource "aws_s3_bucket" "copies" {
  provider = aws.sydney
  bucket   = "acme-ap-southeast-1-backups"
}

resource "aws_sns_topic" "alerts_ap_southeast_1" {
  provider = aws.sydney
  name     = "alerts-ap-southeast-1"
}
