resource "aws_lb" "virginia" {
  name    = "marketplace-us"
  subnets = var.subnets["us-east-1"]
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "marketplace-eu"
  subnets = var.subnets["eu-west-1"]
}
