provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_autoscaling_group" "virginia" {
  name                = "shop-virginia"
  min_size            = 3
  max_size            = 12
  desired_capacity    = 3
  vpc_zone_identifier = ["subnet-0a1", "subnet-0a2"]

  launch_template {
    id = "lt-0123456789abcdef0"
  }
}

resource "aws_autoscaling_group" "ireland" {
  provider = aws.ireland

  name                = "shop-ireland"
  min_size            = 0
  max_size            = 12
  desired_capacity    = 0
  vpc_zone_identifier = ["subnet-0b1", "subnet-0b2"]

  launch_template {
    id = "lt-0fedcba9876543210"
  }
}

resource "aws_autoscaling_schedule" "office_hours" {
  provider = aws.ireland

  scheduled_action_name  = "office-hours"
  autoscaling_group_name = aws_autoscaling_group.ireland.name
  recurrence             = "0 6 * * 1-5"
  min_size               = 2
  max_size               = 12
  desired_capacity       = 2
}
