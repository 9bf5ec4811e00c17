resource "aws_s3_bucket" "invoices" { # want "residency/region-not-allowed"
  for_each = toset(["eu-west-1", "us-east-1"])

  region = each.key
  bucket = "invoices-${each.key}"
}
