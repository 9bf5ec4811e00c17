provider "aws" {
  region = "us-west-2"
}

resource "aws_sqs_queue" "imports" {
  name                    = "imports"
  sqs_managed_sse_enabled = true
}

resource "aws_efs_file_system" "imports" {
  encrypted = true
}
