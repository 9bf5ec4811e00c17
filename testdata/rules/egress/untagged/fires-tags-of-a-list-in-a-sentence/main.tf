locals {
  hubs = {
    us-west-2 = { asn = 64521, tags = { owner = "network", budget-code = "N-17", env = "prod" } }
    sa-east-1 = { asn = 64522, tags = { owner = "network", env = "prod" } }
  }
}

provider "aws" {
  region = "us-west-2"
}

resource "aws_ec2_transit_gateway" "hub" {
  for_each = local.hubs

  region          = each.key
  description     = "Freight in ${each.key}"
  amazon_side_asn = each.value.asn
  tags            = each.value.tags
}

resource "aws_ec2_transit_gateway_peering_attachment" "oregon_sao_paulo" { # want "egress/untagged"
  transit_gateway_id      = aws_ec2_transit_gateway.hub["us-west-2"].id
  peer_transit_gateway_id = aws_ec2_transit_gateway.hub["sa-east-1"].id
  peer_region             = "sa-east-1"
  tags                    = local.hubs["sa-east-1"].tags
}

resource "aws_ec2_transit_gateway_peering_attachment_accepter" "oregon_sao_paulo" {
  region                        = "sa-east-1"
  transit_gateway_attachment_id = aws_ec2_transit_gateway_peering_attachment.oregon_sao_paulo.id
  tags                          = local.hubs["us-west-2"].tags
}
