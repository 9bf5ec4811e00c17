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

resource "aws_s3_bucket" "vault" { # want "replication/lag-unmonitored"
  bucket = "example-vault"

  tags = {
    Purpose = "nightly backups"
  }
}

resource "aws_s3_bucket_versioning" "vault" {
  bucket = aws_s3_bucket.vault.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "vault_west" {
  provider = aws.west
  bucket   = "example-vault-west"
}

resource "aws_s3_bucket_versioning" "vault_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.vault_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "vault" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.vault.id

  rule { # want "replication/cold-data"
    id     = "all"
    status = "Enabled"

    prefix = ""

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket        = aws_s3_bucket.vault_west.arn
      storage_class = "STANDARD"
    }
  }
}
