variable "name" {
  type = string
}

variable "subnets" {
  type = list(string)
}

variable "alarms" {
  type    = bool
  default = true
}

variable "protect" {
  type    = bool
  default = true
}

resource "aws_lb" "this" {
  name                       = var.name
  load_balancer_type         = "application"
  subnets                    = var.subnets
  enable_deletion_protection = var.protect
}

resource "aws_sqs_queue" "jobs" {
  name                    = "${var.name}-jobs"
  sqs_managed_sse_enabled = true
}
