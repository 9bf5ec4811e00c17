resource "aws_lb" "virginia" {
  name    = "payments-us"
  subnets = var.networks["us-east-1"].public_subnets
}

resource "aws_launch_template" "virginia" {
  name_prefix   = "payments-"
  image_id      = var.images["us-east-1"]
  instance_type = "m7g.large"
}

resource "aws_autoscaling_group" "virginia" {
  name                = "payments"
  min_size            = 3
  max_size            = 12
  vpc_zone_identifier = var.networks["us-east-1"].private_subnets

  launch_template {
    id      = aws_launch_template.virginia.id
    version = "$Latest"
  }
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "payments-eu"
  subnets = var.networks["eu-west-1"].public_subnets
}

resource "aws_launch_template" "ireland" {
  provider = aws.ireland

  name_prefix   = "payments-"
  image_id      = var.images["eu-west-1"]
  instance_type = "m7g.large"
}

resource "aws_autoscaling_group" "ireland" {
  provider = aws.ireland

  name                = "payments"
  min_size            = 3
  max_size            = 12
  vpc_zone_identifier = var.networks["eu-west-1"].private_subnets

  launch_template {
    id      = aws_launch_template.ireland.id
    version = "$Latest"
  }
}
