resource "aws_lb" "app" {
  name = "app
  subnets = [
