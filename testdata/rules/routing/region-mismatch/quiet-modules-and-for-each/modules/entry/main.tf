variable "name" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

resource "aws_lb" "this" {
  name    = var.name
  subnets = var.subnet_ids
}

output "dns_name" {
  value = aws_lb.this.dns_name
}

output "zone_id" {
  value = aws_lb.this.zone_id
}
