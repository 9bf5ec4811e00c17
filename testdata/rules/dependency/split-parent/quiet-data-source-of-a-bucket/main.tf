provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

# A bucket is found from any region.
data "aws_s3_bucket" "archive" {
  bucket = "acme-archive"
}

resource "aws_s3_bucket_versioning" "archive" {
  provider = aws.west
  bucket   = data.aws_s3_bucket.archive.id

  versioning_configuration {
    status = "Enabled"
  }
}
