provider "aws" {
  region = "ap-southeast-1"
}

provider "aws" {
  alias  = "sydney"
  region = "ap-southeast-2"
}

resource "aws_s3_bucket" "results" {
  provider = aws.sydney
  bucket   = "acme-results"
}

locals {
  jobs = { "ap-southeast-1" = 300, "ap-southeast-2" = 600 }
}

resource "aws_sqs_queue" "jobs" { # want "dependency/misleading-name"
  for_each = local.jobs

  name                       = "jobs-${each.key}"
  visibility_timeout_seconds = each.value
}

resource "aws_launch_template" "worker" {
  name_prefix   = "worker-"
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "c7g.large"
  tags          = { Region = "ap-southeast-2" } # want "dependency/misleading-name"
}
