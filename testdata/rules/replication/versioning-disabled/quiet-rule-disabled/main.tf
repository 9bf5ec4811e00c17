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

resource "aws_s3_bucket" "drafts" {
  bucket = "example-drafts"
}

resource "aws_s3_bucket_versioning" "drafts" {
  bucket = aws_s3_bucket.drafts.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "drafts_west" {
  provider = aws.west
  bucket   = "example-drafts-west"
}

resource "aws_s3_bucket_replication_configuration" "drafts" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.drafts.id

  rule {
    id     = "later"
    status = "Disabled" # want "replication/rule-disabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.drafts_west.arn
    }
  }
}
