provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "virginia" {
  source  = "terraform-aws-modules/ecs/aws"
  version = "7.5.0"

  cluster_name = "orders-virginia"
  services = {
    api = {
      desired_count         = 4
      container_definitions = { api = { image = "orders:3" } }
      subnet_ids            = ["subnet-0a1", "subnet-0a2"]
    }
  }
}

module "ireland" {
  source  = "terraform-aws-modules/ecs/aws"
  version = "7.5.0"

  providers = {
    aws = aws.ireland
  }

  cluster_name = "orders-ireland"
  services = { # want "recovery/standby-empty"
    api = {
      desired_count         = 0
      enable_autoscaling    = false
      container_definitions = { api = { image = "orders:3" } }
      subnet_ids            = ["subnet-0b1", "subnet-0b2"]
    }
  }
}
