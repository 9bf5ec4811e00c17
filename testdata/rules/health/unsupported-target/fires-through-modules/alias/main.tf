variable "name" {
  type = string
}

variable "target" {
  type = string
}

variable "zone" {
  type = string
}

variable "health" {
  type    = bool
  default = true
}

resource "aws_route53_record" "this" {
  zone_id = "Z0APEX12345"
  name    = var.name
  type    = "A"

  alias {
    name                   = var.target
    zone_id                = var.zone
    evaluate_target_health = var.health # want "health/unsupported-target"
  }
}
