provider "aws" {
  region = "us-east-1"
}


locals {
  open = ["template", "interface", "attached", "function", "service", "nodes", "proxy"]
}

resource "aws_security_group" "each" {
  for_each = toset(local.open)

  name = each.key

  egress = [{ # want "egress/open-world" # want "egress/open-world" # want "egress/open-world" # want "egress/open-world" # want "egress/open-world" # want "egress/open-world" # want "egress/open-world"
    description      = "all"
    from_port        = 0
    to_port          = 0
    protocol         = "-1"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = []
    prefix_list_ids  = []
    security_groups  = []
    self             = false
  }]
}

resource "aws_launch_template" "web" {
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "m6g.large"

  network_interfaces {
    security_groups = [aws_security_group.each["template"].id]
  }
}

resource "aws_autoscaling_group" "web" {
  min_size            = 2
  max_size            = 6
  vpc_zone_identifier = ["subnet-0aa11bb22cc33dd44"]

  launch_template {
    id = aws_launch_template.web.id
  }
}

resource "aws_network_interface" "batch" {
  subnet_id       = "subnet-0aa11bb22cc33dd44"
  security_groups = [aws_security_group.each["interface"].id]
}

resource "aws_instance" "batch" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "m6g.large"

  network_interface {
    network_interface_id = aws_network_interface.batch.id
    device_index         = 0
  }
}

resource "aws_instance" "bastion" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t4g.small"
}

resource "aws_network_interface_sg_attachment" "bastion" {
  security_group_id    = aws_security_group.each["attached"].id
  network_interface_id = aws_instance.bastion.primary_network_interface_id
}

resource "aws_lambda_function" "export" {
  function_name = "export"
  role          = "arn:aws:iam::123456789012:role/export"
  runtime       = "python3.13"
  handler       = "export.handler"
  filename      = "export.zip"

  vpc_config {
    subnet_ids         = ["subnet-0aa11bb22cc33dd44"]
    security_group_ids = [aws_security_group.each["function"].id]
  }
}

resource "aws_ecs_service" "api" {
  name            = "api"
  cluster         = "shop"
  task_definition = "api:7"
  desired_count   = 2

  network_configuration {
    subnets         = ["subnet-0aa11bb22cc33dd44"]
    security_groups = [aws_security_group.each["service"].id]
  }
}

resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn:aws:iam::123456789012:role/shop"

  vpc_config {
    subnet_ids         = ["subnet-0aa11bb22cc33dd44", "subnet-0dd44cc33bb22aa11"]
    security_group_ids = [aws_security_group.each["nodes"].id]
  }
}

resource "aws_db_proxy" "orders" {
  name                   = "orders"
  engine_family          = "POSTGRESQL"
  role_arn               = "arn:aws:iam::123456789012:role/proxy"
  vpc_subnet_ids         = ["subnet-0aa11bb22cc33dd44", "subnet-0dd44cc33bb22aa11"]
  vpc_security_group_ids = [aws_security_group.each["proxy"].id]

  auth {
    secret_arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-a1b2c3"
  }
}
