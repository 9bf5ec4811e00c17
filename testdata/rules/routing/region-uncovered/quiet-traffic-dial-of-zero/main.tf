provider "aws" {
  region = "us-west-2"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-2"
}

resource "aws_globalaccelerator_accelerator" "game" {
  name            = "game"
  ip_address_type = "IPV4"
  enabled         = true
}

resource "aws_globalaccelerator_listener" "game" {
  accelerator_arn = aws_globalaccelerator_accelerator.game.arn
  protocol        = "UDP"

  port_range {
    from_port = 7000
    to_port   = 7010
  }
}

resource "aws_lb" "oregon" {
  name               = "game-oregon"
  load_balancer_type = "network"
  subnets            = ["subnet-oregon-a", "subnet-oregon-b"]
}

resource "aws_lb" "london" {
  provider = aws.eu

  name               = "game-london"
  load_balancer_type = "network"
  subnets            = ["subnet-london-a", "subnet-london-b"]
}

resource "aws_globalaccelerator_endpoint_group" "oregon" {
  listener_arn          = aws_globalaccelerator_listener.game.arn
  endpoint_group_region = "us-west-2"
  health_check_port     = 7000
  health_check_protocol = "TCP"

  endpoint_configuration {
    endpoint_id = aws_lb.oregon.arn
    weight      = 128
  }
}

resource "aws_globalaccelerator_endpoint_group" "london" {
  listener_arn            = aws_globalaccelerator_listener.game.arn
  endpoint_group_region   = "eu-west-2"
  health_check_port       = 7000
  health_check_protocol   = "TCP"
  traffic_dial_percentage = 0

  endpoint_configuration {
    endpoint_id = aws_lb.london.arn
    weight      = 128
  }
}
