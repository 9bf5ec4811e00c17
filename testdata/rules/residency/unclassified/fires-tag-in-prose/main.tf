provider "aws" {
  region = "ca-central-1"
}

locals {
  owner = { team = "records" }
}

resource "aws_s3_bucket" "scans" {
  bucket = "clinic-scans"
  tags   = merge(local.owner, { data-class = "medical" })
}

resource "aws_s3_bucket" "uploads" { # want "residency/unclassified"
  bucket = "clinic-uploads"
  tags   = local.owner
}
