provider "aws" {
  region = "us-east-1"
}

module "key" {
  source  = "terraform-aws-modules/kms/aws"
  version = "3.1.1"

  description = "Scans"
}

module "scans" { # want "replication/encrypted-objects-skipped"
  source  = "terraform-aws-modules/s3-bucket/aws"
  version = "5.15.4"

  bucket     = "example-scans"
  versioning = { enabled = true }

  server_side_encryption_configuration = {
    rule = {
      apply_server_side_encryption_by_default = {
        sse_algorithm     = "aws:kms"
        kms_master_key_id = module.key.key_arn
      }
    }
  }

  replication_configuration = {
    role  = "arn:aws:iam::123456789012:role/replication"
    rules = [{ id = "all", destination = { bucket = module.copy.s3_bucket_arn } }]
  }
}

module "copy" {
  source  = "terraform-aws-modules/s3-bucket/aws"
  version = "5.15.4"

  region     = "eu-west-1"
  bucket     = "example-scans-copy"
  versioning = { enabled = true }
}
