provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

module "claims" {
  source  = "./modules/encrypted-bucket"
  name    = "example-claims"
  key_arn = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
}

module "claims_west" {
  source    = "./modules/encrypted-bucket"
  providers = { aws = aws.west }
  name      = "example-claims-west"
}

resource "aws_s3_bucket_replication_configuration" "claims" {
  role   = data.aws_iam_role.replication.arn
  bucket = module.claims.id

  rule { # want "replication/encrypted-objects-skipped"
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = module.claims_west.arn
    }
  }
}
