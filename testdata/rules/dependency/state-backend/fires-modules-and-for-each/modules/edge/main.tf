variable "names" {
  type = list(string)
}

resource "aws_lb" "edge" {
  for_each = toset(var.names)

  name               = each.key
  load_balancer_type = "network"
  subnets            = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"]
}
