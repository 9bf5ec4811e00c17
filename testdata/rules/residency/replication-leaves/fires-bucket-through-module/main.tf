provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_s3_bucket" "invoices" { # want "residency/replication-leaves"
  bucket = "invoices"
}

module "copy" {
  source    = "./copy"
  providers = { aws = aws.virginia }
}

resource "aws_s3_bucket_replication_configuration" "invoices" {
  bucket = aws_s3_bucket.invoices.id
  role   = "arn:aws:iam::123456789012:role/replication"

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = module.copy.arn
    }
  }
}
