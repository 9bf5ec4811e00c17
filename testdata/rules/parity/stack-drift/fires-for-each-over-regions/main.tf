terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

locals {
  regions = {
    us-west-2      = { encrypted = true }
    ap-southeast-1 = { encrypted = false }
  }
}

resource "aws_efs_file_system" "uploads" {
  for_each = local.regions

  region         = each.key
  creation_token = "uploads"
  encrypted      = each.value.encrypted # want "parity/stack-drift"

  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }
}

resource "aws_instance" "worker" {
  for_each = local.regions

  region        = each.key
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7g.large"
}
