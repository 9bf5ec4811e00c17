provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "balancer" {
  source  = "terraform-aws-modules/alb/aws"
  version = "10.5.0"

  name = "shop"
}

module "accelerator" { # want "routing/region-mismatch"
  source  = "terraform-aws-modules/global-accelerator/aws"
  version = "3.0.1"

  name = "shop"
  listeners = {
    https = {
      protocol    = "TCP"
      port_ranges = [{ from_port = 443, to_port = 443 }]
      endpoint_groups = {
        ireland = {
          endpoint_group_region  = "eu-west-1"
          endpoint_configuration = [{ endpoint_id = module.balancer.arn, weight = 100 }]
        }
      }
    }
  }
}
