locals {
  regions = toset(["us-east-1", "us-west-2"])
}

resource "aws_sns_topic" "events" {
  for_each = local.regions
  region   = each.value
  name     = "events"
}

resource "aws_sqs_queue" "events" {
  for_each = local.regions
  region   = each.value
  name     = "events"
}
