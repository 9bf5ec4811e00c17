provider "aws" {
  region = "eu-west-1"
}

locals {
  regions = toset(["eu-west-1", "eu-central-1", "eu-north-1"])
  paired  = { eu-west-1 = "eu-central-1", eu-central-1 = "eu-west-1" }
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

resource "aws_s3_bucket" "maps" { # want "replication/lag-unmonitored" want "replication/lag-unmonitored"
  for_each = local.regions
  region   = each.key
  bucket   = "example-maps-${each.key}"
}

resource "aws_s3_bucket_versioning" "maps" {
  for_each = local.regions
  region   = each.key
  bucket   = aws_s3_bucket.maps[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "maps" {
  for_each = local.paired
  region   = each.key
  role     = data.aws_iam_role.replication.arn
  bucket   = aws_s3_bucket.maps[each.key].id

  rule {
    id     = each.value
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.maps[each.value].arn #
    }
  }
}

resource "aws_s3control_multi_region_access_point" "maps" {
  details {
    name = "maps"

    region {
      bucket = aws_s3_bucket.maps["eu-west-1"].id
    }

    region {
      bucket = aws_s3_bucket.maps["eu-central-1"].id
    }

    region {
      bucket = aws_s3_bucket.maps["eu-north-1"].id # want "replication/access-point-unreplicated"
    }
  }
}
