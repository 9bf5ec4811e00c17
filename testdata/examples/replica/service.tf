resource "aws_lb" "primary" {
  name            = "ledger-primary"
  subnets         = var.network["primary"].subnets
  security_groups = var.network["primary"].security_groups
}

resource "aws_lb" "secondary" {
  provider = aws.eu-west-1

  name            = "ledger-secondary"
  subnets         = var.network["secondary"].subnets
  security_groups = var.network["secondary"].security_groups
}
