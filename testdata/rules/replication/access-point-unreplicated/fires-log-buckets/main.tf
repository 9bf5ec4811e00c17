locals {
  regions = ["us-east-1", "us-west-2"]
}

provider "aws" {
  region = local.regions[0]
}

resource "aws_s3_bucket" "trail" {
  count = length(local.regions)

  region = local.regions[count.index]
  bucket = "example-trail-${local.regions[count.index]}"

  tags = {
    Purpose = "Audit logs"
  }
}

resource "aws_s3control_multi_region_access_point" "trail" {
  details {
    name = "trail"

    region {
      bucket = aws_s3_bucket.trail[0].id # want "replication/access-point-unreplicated"
    }

    region {
      bucket = aws_s3_bucket.trail[1].id # want "replication/access-point-unreplicated"
    }
  }
}
