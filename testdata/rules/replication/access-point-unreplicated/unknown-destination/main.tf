variable "copy_arn" {
  type = string
}

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

resource "aws_s3_bucket" "forms" {
  bucket = "example-forms"
}

resource "aws_s3_bucket_versioning" "forms" {
  bucket = aws_s3_bucket.forms.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "forms_west" {
  provider = aws.west
  bucket   = "example-forms-west"
}

resource "aws_s3_bucket_versioning" "forms_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.forms_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "forms" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.forms.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = var.copy_arn
    }
  }
}

resource "aws_s3control_multi_region_access_point" "forms" {
  details {
    name = "forms"

    region {
      bucket = aws_s3_bucket.forms.id
    }

    region {
      bucket = aws_s3_bucket.forms_west.id
    }
  }
}
