provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "key" {
  source  = "terraform-aws-modules/kms/aws"
  version = "3.1.1"

  multi_region = true
}

module "key_ireland" {
  source  = "terraform-aws-modules/kms/aws"
  version = "3.1.1"

  providers = {
    aws = aws.ireland
  }

  create_replica  = true
  primary_key_arn = module.key.key_arn
}

module "scans" {
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
    role = "arn:aws:iam::123456789012:role/replication"

    rules = [{
      id                        = "all"
      source_selection_criteria = { sse_kms_encrypted_objects = { enabled = true } }

      destination = {
        bucket             = module.copy.s3_bucket_arn
        replica_kms_key_id = module.key_ireland.key_arn
      }
    }]
  }
}

module "copy" {
  source  = "terraform-aws-modules/s3-bucket/aws"
  version = "5.15.4"

  providers = {
    aws = aws.ireland
  }

  bucket     = "example-scans-copy"
  versioning = { enabled = true }
}
