provider "aws" {
  region = "eu-west-1"
}

locals {
  queues = {
    signups  = { data = "eu-users" }
    invoices = { team = "billing" }
  }
}

resource "aws_sqs_queue" "this" { # want "residency/unclassified"
  for_each = local.queues

  name = each.key
  tags = each.value
}
