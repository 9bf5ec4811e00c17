provider "aws" {
  region = "us-east-1"
}

module "standby" {
  source = "./watch"
  host   = var.standby_host
}

variable "standby_host" {
  description = "The name of the standby's load balancer, known once the standby is applied."
  type        = string
  default     = ""
}
