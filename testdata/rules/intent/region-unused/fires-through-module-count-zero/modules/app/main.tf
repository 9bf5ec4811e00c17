resource "aws_lb" "app" {
  region  = "us-west-2"
  name    = "app"
  subnets = ["subnet-0c1", "subnet-0c2"]
}
