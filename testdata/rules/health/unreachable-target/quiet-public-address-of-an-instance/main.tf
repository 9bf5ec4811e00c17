provider "aws" {
  region = "us-east-1"
}

resource "aws_instance" "game" {
  ami                         = "ami-0123456789abcdef0"
  instance_type               = "c6i.large"
  associate_public_ip_address = true
}

resource "aws_route53_health_check" "game" {
  type              = "TCP"
  ip_address        = aws_instance.game.public_ip
  port              = 7777
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "game" {
  zone_id                          = var.zone_id
  name                             = "game.example.com"
  type                             = "A"
  ttl                              = 60
  records                          = [aws_instance.game.public_ip]
  set_identifier                   = "one"
  health_check_id                  = aws_route53_health_check.game.id
  multivalue_answer_routing_policy = true
}

variable "zone_id" {
  type = string
}
