provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_s3_bucket" "profiles" {
  bucket = "example-profiles"
}

resource "aws_s3_bucket_versioning" "profiles" {
  bucket = aws_s3_bucket.profiles.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "profiles_west" {
  provider = aws.west
  bucket   = "example-profiles-west"
}

resource "aws_s3_bucket_versioning" "profiles_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.profiles_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

module "replication" {
  source          = "./modules/replication"
  source_bucket   = aws_s3_bucket.profiles.id
  destination_arn = aws_s3_bucket.profiles_west.arn
}
