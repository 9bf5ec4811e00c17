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

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}

resource "aws_s3_bucket_versioning" "photos" {
  bucket = aws_s3_bucket.photos.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "photos_west" {
  provider = aws.west
  bucket   = "example-photos-west"
}

# What the platform team's module sets up is not seen here.
module "defaults" {
  source    = "app.terraform.io/example/bucket-defaults/aws"
  version   = "2.1.0"
  providers = { aws = aws.west }
  bucket    = aws_s3_bucket.photos_west.id
}

resource "aws_s3_bucket_replication_configuration" "photos" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.photos.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.photos_west.arn
    }
  }
}
