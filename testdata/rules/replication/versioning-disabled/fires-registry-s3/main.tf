provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "invoices" {
  source  = "terraform-aws-modules/s3-bucket/aws"
  version = "4.6.0"

  bucket     = "example-invoices"
  versioning = { enabled = true }

  replication_configuration = { # want "replication/versioning-disabled"
    role = "arn:aws:iam::123456789012:role/replication"

    rules = [{
      id     = "all"
      status = "Enabled"

      destination = {
        bucket        = module.copy.s3_bucket_arn
        storage_class = "STANDARD_IA"
      }
    }]
  }
}

module "copy" {
  source  = "terraform-aws-modules/s3-bucket/aws"
  version = "4.6.0"

  providers = {
    aws = aws.ireland
  }

  bucket = "example-invoices-ireland"
}
