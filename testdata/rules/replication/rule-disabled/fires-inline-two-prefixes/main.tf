provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

resource "aws_s3_bucket" "backup" {
  provider = aws.ireland
  bucket   = "example-site-ireland"

  versioning {
    enabled = true
  }
}

resource "aws_s3_bucket" "site" {
  bucket = "example-site"

  versioning {
    enabled = true
  }

  replication_configuration {
    role = data.aws_iam_role.replication.arn

    rules {
      id     = "pages"
      prefix = "pages/"
      status = "Disabled" # want "replication/rule-disabled"

      destination {
        bucket = aws_s3_bucket.backup.arn
      }
    }

    rules {
      id     = "images"
      prefix = "images/"
      status = "Disabled" # want "replication/rule-disabled"

      destination {
        bucket = aws_s3_bucket.backup.arn
      }
    }
  }
}
