# Each name can lead to a public address: one asks for it, of another it is
# not known, and the third is not the name of the database.
provider "aws" {
  region = "eu-central-1"
}

variable "open" {
  type = bool
}

variable "zone_id" {
  type = string
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "mysql"
  instance_class          = "db.m6g.large"
  allocated_storage       = 200
  backup_retention_period = 14
  publicly_accessible     = true
}

resource "aws_db_instance" "stock" {
  identifier              = "stock"
  engine                  = "mysql"
  instance_class          = "db.m6g.large"
  allocated_storage       = 200
  backup_retention_period = 14
  publicly_accessible     = var.open
}

resource "aws_route53_health_check" "orders" {
  type              = "TCP"
  fqdn              = aws_db_instance.orders.address
  port              = 3306
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "stock" {
  type              = "TCP"
  fqdn              = aws_db_instance.stock.address
  port              = 3306
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "status" {
  type              = "HTTPS"
  fqdn              = "${aws_db_instance.stock.identifier}.status.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "names" {
  for_each = {
    orders = aws_route53_health_check.orders
    stock  = aws_route53_health_check.stock
    status = aws_route53_health_check.status
  }

  zone_id                          = var.zone_id
  name                             = "stores"
  type                             = "A"
  ttl                              = 60
  records                          = ["203.0.113.9"]
  set_identifier                   = each.key
  multivalue_answer_routing_policy = true
  health_check_id                  = each.value.id
}
