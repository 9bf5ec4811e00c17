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

resource "aws_s3_bucket" "media" { # want "replication/lag-unmonitored"
  bucket = "example-media"
}

resource "aws_s3_bucket_versioning" "media" {
  bucket = aws_s3_bucket.media.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "media_west" { # want "replication/lag-unmonitored"
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

resource "aws_s3_bucket_replication_configuration" "media" {
  depends_on = [aws_s3_bucket_versioning.media, aws_s3_bucket_versioning.media_west]

  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.media.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.media_west.arn
    }
  }
}

resource "aws_s3_bucket_replication_configuration" "media_west" {
  provider   = aws.west
  depends_on = [aws_s3_bucket_versioning.media, aws_s3_bucket_versioning.media_west]

  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.media_west.id

  rule {
    id     = "back"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.media.arn
    }
  }
}

resource "aws_s3control_multi_region_access_point" "media" {
  details {
    name = "media"

    region {
      bucket = aws_s3_bucket.media.id
    }

    region {
      bucket = aws_s3_bucket.media_west.id
    }
  }
}
