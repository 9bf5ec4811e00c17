provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "dr"
  region = "eu-west-1"
}


module "uploads" {
  source = "./modules/copied-bucket"

  name = "shop-uploads"
  role = var.replication_role_arn

  providers = {
    aws    = aws
    aws.dr = aws.dr
  }
}

variable "replication_role_arn" {
  type = string
}
