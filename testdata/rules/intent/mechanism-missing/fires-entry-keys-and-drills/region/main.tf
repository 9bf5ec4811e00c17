variable "subnets" {
  type    = list(string)
  default = ["subnet-0a1b2c3d", "subnet-0e4f5a6b"]
}

resource "aws_lb" "api" {
  name               = "api"
  load_balancer_type = "network"
  subnets            = var.subnets
}

resource "aws_kms_key" "tokens" {
  description         = "encrypts tokens"
  enable_key_rotation = true
}

resource "aws_kms_alias" "tokens" {
  name          = "alias/tokens"
  target_key_id = aws_kms_key.tokens.key_id
}
