provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "dr"
  region = "us-west-2"
}

variable "with_standby" {
  type    = bool
  default = false
}

module "copy" {
  source = "./modules/copy"
  count  = var.with_standby ? 1 : 0
  providers = {
    aws = aws.dr
  }
}

resource "aws_ecs_cluster" "shop_dr" {
  name = "shop-dr"
}
