provider "aws" {
  region = "us-east-1"
}

resource "aws_instance" "broker" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m6i.large"
}

module "watch" {
  source  = "./watch"
  address = aws_instance.broker.private_ip
}

resource "aws_route53_record" "broker" {
  zone_id         = "Z0BROKER123"
  name            = "broker.example.com"
  type            = "A"
  ttl             = 60
  records         = [aws_instance.broker.public_ip]
  set_identifier  = "primary"
  health_check_id = module.watch.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "spare" {
  zone_id        = "Z0BROKER123"
  name           = "broker.example.com"
  type           = "A"
  ttl            = 60
  records        = ["203.0.113.40"]
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }
}
