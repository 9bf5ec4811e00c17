provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_instance" "virginia" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m6i.large"
}

resource "aws_eip" "ireland" {
  provider = aws.ireland
}

resource "aws_globalaccelerator_accelerator" "game" {
  name = "game"
}

resource "aws_globalaccelerator_listener" "game" {
  accelerator_arn = aws_globalaccelerator_accelerator.game.id
  protocol        = "UDP"

  port_range {
    from_port = 7000
    to_port   = 7000
  }
}

resource "aws_globalaccelerator_endpoint_group" "virginia" {
  listener_arn                  = aws_globalaccelerator_listener.game.id
  endpoint_group_region         = "us-east-1"
  health_check_interval_seconds = 30 # want "health/slow-detection"
  threshold_count               = 5

  endpoint_configuration {
    endpoint_id = aws_instance.virginia.id
  }
}

resource "aws_globalaccelerator_endpoint_group" "ireland" {
  listener_arn          = aws_globalaccelerator_listener.game.id
  endpoint_group_region = "eu-west-1"

  endpoint_configuration {
    endpoint_id = aws_eip.ireland.id
  }
}
