variable "type" {
  type = string
}

variable "checkers" {
  type = list(string)
}

resource "aws_route53_health_check" "api" {
  type    = var.type
  fqdn    = "api.origin.example.com"
  regions = var.checkers
}
