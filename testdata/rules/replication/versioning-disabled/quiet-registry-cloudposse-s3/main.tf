provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  namespace = "Acme"
  stage     = "prod"
  name      = "invoices"
}

# The source names the copy by what its label comes to.
module "copy_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  environment = "ew1"
  attributes  = ["copy"]
  context     = module.label.context
}

module "invoices" {
  source  = "cloudposse/s3-bucket/aws"
  version = "4.2.0"

  s3_replication_enabled = true
  s3_replica_bucket_arn  = "arn:aws:s3:::acme-ew1-prod-invoices-copy"

  s3_replication_rules = [{
    id          = "all"
    status      = "Enabled"
    destination = { storage_class = "STANDARD_IA" }
  }]

  context = module.label.context
}

module "copy" {
  source  = "cloudposse/s3-bucket/aws"
  version = "4.2.0"

  providers = {
    aws = aws.ireland
  }

  versioning_enabled = true
  context            = module.copy_label.context
}
