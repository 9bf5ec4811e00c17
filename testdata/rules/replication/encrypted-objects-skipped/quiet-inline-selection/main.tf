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

data "aws_kms_key" "west" {
  provider = aws.west
  key_id   = "alias/documents"
}

resource "aws_s3_bucket" "documents_west" {
  provider = aws.west
  bucket   = "example-documents-west"

  versioning {
    enabled = true
  }
}

resource "aws_s3_bucket" "documents" {
  bucket = "example-documents"

  versioning {
    enabled = true
  }

  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm = "aws:kms"
      }
    }
  }

  replication_configuration {
    role = data.aws_iam_role.replication.arn

    rules {
      id     = "west"
      status = "Enabled"

      source_selection_criteria {
        sse_kms_encrypted_objects {
          enabled = true
        }
      }

      destination {
        bucket             = aws_s3_bucket.documents_west.arn # want "replication/lag-unmonitored"
        replica_kms_key_id = data.aws_kms_key.west.arn
      }
    }
  }
}
