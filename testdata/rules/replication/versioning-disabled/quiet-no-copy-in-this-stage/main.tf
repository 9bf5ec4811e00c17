variable "replicated" {
  type    = bool
  default = false
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

resource "aws_s3_bucket" "orders" {
  bucket = "example-orders"
}

resource "aws_s3_bucket_replication_configuration" "orders" {
  count  = var.replicated ? 1 : 0
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.orders.id

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = "arn:aws:s3:::example-orders-west"
    }
  }
}
