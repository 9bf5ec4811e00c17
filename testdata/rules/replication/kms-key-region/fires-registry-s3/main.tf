provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

module "key" {
  source  = "terraform-aws-modules/kms/aws"
  version = "~> 3.0"

  aliases = ["invoices"]
}

module "copies" {
  source  = "terraform-aws-modules/s3-bucket/aws"
  version = "~> 4.0"

  providers = {
    aws = aws.frankfurt
  }

  bucket     = "invoices-frankfurt"
  versioning = { enabled = true }
}

module "invoices" {
  source  = "terraform-aws-modules/s3-bucket/aws"
  version = "~> 4.0"

  bucket     = "invoices-ireland"
  versioning = { enabled = true }

  replication_configuration = { # want "replication/kms-key-region"
    role = "arn:aws:iam::111122223333:role/replication"
    rules = [{
      id                        = "all"
      status                    = "Enabled"
      source_selection_criteria = { sse_kms_encrypted_objects = { enabled = true } }
      destination = {
        bucket             = module.copies.s3_bucket_arn
        replica_kms_key_id = module.key.key_arn
      }
    }]
  }
}
