provider "aws" {
  region = "eu-west-1"
}

data "aws_organizations_organization" "main" {}

resource "aws_s3_bucket" "invoices" {
  bucket = "invoices"
}

resource "aws_s3_bucket_policy" "invoices" {
  bucket = aws_s3_bucket.invoices.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.invoices.arn}/*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = data.aws_organizations_organization.main.id } }
    }]
  })
}
