variable "source_bucket" {
  type = string
}

variable "destination_arn" {
  type = string
}

variable "enabled" {
  type    = bool
  default = false
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

resource "aws_s3_bucket_replication_configuration" "this" {
  role   = data.aws_iam_role.replication.arn
  bucket = var.source_bucket

  rule {
    id     = "everything"
    status = var.enabled ? "Enabled" : "Disabled" # want "replication/rule-disabled"

    destination {
      bucket        = var.destination_arn
      storage_class = "STANDARD_IA"
    }
  }
}
