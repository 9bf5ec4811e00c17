variable "vpc" {
  type = string
}

variable "peer_vpc" {
  type = string
}

locals {
  tags = { team = "network" }
}

resource "aws_vpc_peering_connection" "ireland" { # want "egress/untagged"
  vpc_id      = var.vpc
  peer_vpc_id = var.peer_vpc
  peer_region = "eu-west-1"
  tags        = local.tags
}
