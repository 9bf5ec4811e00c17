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

resource "aws_kms_alias" "documents" {
  name          = "alias/documents"
  target_key_id = aws_kms_key.documents.key_id
}

resource "aws_kms_key" "documents" {
  description         = "Documents in us-east-1"
  enable_key_rotation = true
}

resource "aws_s3_bucket" "documents" { # want "replication/lag-unmonitored"
  bucket = "example-documents"
}

resource "aws_s3_bucket_versioning" "documents" {
  bucket = aws_s3_bucket.documents.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "documents" {
  bucket = aws_s3_bucket.documents.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.documents.arn
    }
  }
}

resource "aws_s3_bucket" "documents_west" {
  provider = aws.west
  bucket   = "example-documents-west"
}

resource "aws_s3_bucket_versioning" "documents_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.documents_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "documents" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.documents.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    source_selection_criteria {
      sse_kms_encrypted_objects {
        status = "Enabled"
      }
    }

    destination {
      bucket = aws_s3_bucket.documents_west.arn

      encryption_configuration {
        replica_kms_key_id = aws_kms_alias.documents.target_key_arn # want "replication/kms-key-region"
      }
    }
  }
}

resource "aws_secretsmanager_secret" "documents" {
  name       = "documents/api"
  kms_key_id = aws_kms_key.documents.arn

  replica {
    region     = "us-west-2"
    kms_key_id = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab" # want "replication/kms-key-region"
  }
}
