provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "paris"
  region = "eu-west-3"
}

resource "aws_ec2_transit_gateway" "london" {
  description = "London"
}

resource "aws_ec2_transit_gateway" "paris" {
  provider = aws.paris

  description = "Paris"
}

resource "aws_ec2_transit_gateway_peering_attachment" "paris" {
  transit_gateway_id      = aws_ec2_transit_gateway.london.id
  peer_transit_gateway_id = aws_ec2_transit_gateway.paris.id
  peer_region             = "eu-west-3"
}

resource "aws_lb" "london" {
  name    = "api-london"
  subnets = ["subnet-01a", "subnet-01b"]
}

resource "aws_lb" "paris" {
  provider = aws.paris

  name    = "api-paris"
  subnets = ["subnet-03a", "subnet-03b"]
}

resource "aws_ce_anomaly_monitor" "services" {
  name              = "services"
  monitor_type      = "DIMENSIONAL"
  monitor_dimension = "SERVICE"
}

resource "aws_ce_anomaly_subscription" "services" {
  name             = "services"
  frequency        = "DAILY"
  monitor_arn_list = [aws_ce_anomaly_monitor.services.arn]

  subscriber {
    type    = "EMAIL"
    address = "finops@example.com"
  }

  threshold_expression {
    dimension {
      key           = "ANOMALY_TOTAL_IMPACT_ABSOLUTE"
      match_options = ["GREATER_THAN_OR_EQUAL"]
      values        = ["100"]
    }
  }
}
