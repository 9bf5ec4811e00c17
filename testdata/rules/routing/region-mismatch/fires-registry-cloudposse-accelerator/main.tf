provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "balancer" {
  source  = "cloudposse/alb/aws"
  version = "2.1.0"

  name       = "shop"
  vpc_id     = "vpc-0a1b2c3d4e5f67890"
  subnet_ids = ["subnet-0a1b2c3d4e5f67890", "subnet-0b1c2d3e4f5a67890"]
}

module "accelerator" {
  source  = "cloudposse/global-accelerator/aws"
  version = "0.6.1"

  name = "shop"

  listeners = [{
    client_affinity = "NONE"
    protocol        = "TCP"
    port_ranges     = [{ from_port = 443, to_port = 443 }]
  }]
}

module "ireland" { # want "routing/region-mismatch"
  source  = "cloudposse/global-accelerator/aws//modules/endpoint-group"
  version = "0.6.1"

  name         = "shop-ireland"
  listener_arn = module.accelerator.listener_ids[0]

  config = {
    endpoint_endpoint_group_region = "eu-west-1"
    endpoint_configuration         = [{ endpoint_id = module.balancer.alb_arn, weight = 100 }]
  }
}
