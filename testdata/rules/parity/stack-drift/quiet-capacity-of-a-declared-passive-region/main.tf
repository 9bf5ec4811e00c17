provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_vpc" "us" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "us" {
  vpc_id     = aws_vpc.us.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_security_group" "us" {
  name   = "web"
  vpc_id = aws_vpc.us.id
}

resource "aws_lb" "us" {
  name               = "web"
  load_balancer_type = "application"
  subnets            = [aws_subnet.us.id]
}

resource "aws_autoscaling_group" "us" {
  name                = "web"
  min_size            = 2
  max_size            = 10
  health_check_type   = "ELB"
  vpc_zone_identifier = [aws_subnet.us.id]

  launch_template {
    id = "lt-0123456789abcdef0"
  }
}

resource "aws_autoscaling_policy" "us" {
  name                   = "web"
  autoscaling_group_name = aws_autoscaling_group.us.name
  policy_type            = "TargetTrackingScaling"

  target_tracking_configuration {
    target_value = 60

    predefined_metric_specification {
      predefined_metric_type = "ASGAverageCPUUtilization"
    }
  }
}

resource "aws_vpc" "eu" {
  provider = aws.ireland

  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "eu" {
  provider = aws.ireland

  vpc_id     = aws_vpc.eu.id
  cidr_block = "10.1.1.0/24"
}

resource "aws_security_group" "eu" {
  provider = aws.ireland

  name   = "web"
  vpc_id = aws_vpc.eu.id
}

resource "aws_lb" "eu" {
  provider = aws.ireland

  name               = "web"
  load_balancer_type = "application"
  subnets            = [aws_subnet.eu.id]
}
