variable "buckets" {
  type = list(string)
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_s3_bucket" "faces" {
  bucket = "example-faces"
}

resource "aws_s3_bucket_versioning" "faces" {
  bucket = aws_s3_bucket.faces.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3control_multi_region_access_point" "faces" {
  details {
    name = "faces"

    region {
      bucket = aws_s3_bucket.faces.id
    }

    dynamic "region" {
      for_each = var.buckets
      content {
        bucket = region.value
      }
    }
  }
}
