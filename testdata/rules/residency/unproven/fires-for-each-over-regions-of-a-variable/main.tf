provider "aws" {
  region = "eu-west-1"
}

variable "shards" {
  type = map(string)
}

resource "aws_sqs_queue" "eu_user_events" { # want "residency/unproven"
  for_each = var.shards

  region = each.value
  name   = "eu-user-events-${each.key}"
}
