provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_s3_bucket" "media" {
  bucket = "example-media"
}

resource "aws_s3_bucket_versioning" "media" {
  bucket = aws_s3_bucket.media.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "media_west" {
  provider = aws.west
  bucket   = "example-media-west"
}

resource "aws_s3_bucket_versioning" "media_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.media_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3control_multi_region_access_point" "media" {
  details {
    name = "media"

    region {
      bucket = aws_s3_bucket.media.id # want "replication/access-point-unreplicated"
    }

    region {
      bucket = aws_s3_bucket.media_west.id # want "replication/access-point-unreplicated"
    }
  }
}
