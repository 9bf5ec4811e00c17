provider "aws" {
  region = "ap-southeast-2"
}

data "terraform_remote_state" "dns" {
  backend = "s3"
  config = {
    bucket = "example-states"
    key    = "dns/terraform.tfstate"
    region = "us-east-1"
  }
}

resource "aws_lb" "app" {
  name               = "shop-apac"
  load_balancer_type = "application"
  subnets            = ["subnet-a", "subnet-b"]
}

resource "aws_route53_record" "app" {
  zone_id        = data.terraform_remote_state.dns.outputs.zone_id
  name           = "shop"
  type           = "A"
  set_identifier = "apac"

  latency_routing_policy {
    region = "ap-southeast-2"
  }

  alias {
    name                   = aws_lb.app.dns_name
    zone_id                = aws_lb.app.zone_id
    evaluate_target_health = true
  }
}
