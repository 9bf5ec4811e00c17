# Nothing calls this module any more.
variable "prefix" {
  type = string
}

resource "aws_secretsmanager_secret" "signing" {
  name = "${var.prefix}-signing"
}
