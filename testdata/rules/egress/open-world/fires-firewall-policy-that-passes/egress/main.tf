variable "vpc_id" {
  type = string
}

resource "aws_networkfirewall_firewall_policy" "pass" {
  name = "pass"

  firewall_policy {
    stateless_default_actions          = ["aws:pass"] # want "egress/open-world"
    stateless_fragment_default_actions = ["aws:drop"]
  }
}

resource "aws_networkfirewall_firewall" "main" {
  name                = "main"
  vpc_id              = var.vpc_id
  firewall_policy_arn = aws_networkfirewall_firewall_policy.pass.arn

  subnet_mapping {
    subnet_id = "subnet-0aa11bb22cc33dd44"
  }
}
