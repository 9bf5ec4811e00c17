variable "name" {
  type = string
}

resource "aws_lb" "app" {
  name               = var.name
  load_balancer_type = "application"
  subnets            = ["subnet-a", "subnet-b"]
}
