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

module "media" {
  source    = "./modules/bucket"
  name      = "example-media"
  versioned = true
}

module "media_west" {
  source    = "./modules/bucket"
  providers = { aws = aws.west }
  name      = "example-media-west"
}

resource "aws_s3_bucket_replication_configuration" "media" {
  role   = data.aws_iam_role.replication.arn
  bucket = module.media.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = module.media_west.arn # want "replication/versioning-disabled" #
    }
  }
}
