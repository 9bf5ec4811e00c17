provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_health_check" "shop" {
  type                = "RECOVERY_CONTROL"
  routing_control_arn = "arn:aws:route53-recovery-control::111122223333:controlpanel/0a/routingcontrol/0b"
}
