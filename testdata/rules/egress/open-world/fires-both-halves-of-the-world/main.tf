provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "shop-virginia"
  subnets = var.virginia_subnets
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "shop-ireland"
  subnets = var.ireland_subnets
}

variable "virginia_subnets" {
  type = list(string)
}

variable "ireland_subnets" {
  type = list(string)
}

resource "aws_ec2_managed_prefix_list" "all" {
  name           = "all"
  address_family = "IPv4"
  max_entries    = 2

  entry {
    cidr = "0.0.0.0/1"
  }

  entry {
    cidr = "128.0.0.0/1"
  }
}

resource "aws_security_group" "broker" {
  name   = "broker"
  vpc_id = "vpc-0aa11bb22cc33dd44"
}

resource "aws_vpc_security_group_egress_rule" "all" { # want "egress/open-world"
  security_group_id = aws_security_group.broker.id
  ip_protocol       = "-1"
  prefix_list_id    = aws_ec2_managed_prefix_list.all.id
}

resource "aws_mq_broker" "events" {
  broker_name        = "events"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m7g.large"
  deployment_mode    = "CLUSTER_MULTI_AZ"
  security_groups    = [aws_security_group.broker.id]

  user {
    username = "events"
    password = var.password
  }
}

variable "password" {
  type      = string
  sensitive = true
}
