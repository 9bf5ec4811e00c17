provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

module "key" {
  source = "./modules/key"
}

resource "aws_rds_global_cluster" "cart" {
  global_cluster_identifier = "cart"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  storage_encrypted         = true
}

module "primary" {
  source         = "./modules/cluster"
  name           = "cart"
  global_cluster = aws_rds_global_cluster.cart.id
  key_arn        = module.key.arn
  username       = "app"
}

module "secondary" {
  source         = "./modules/cluster"
  providers      = { aws = aws.west }
  name           = "cart-west"
  global_cluster = aws_rds_global_cluster.cart.id
  key_arn        = module.key.arn
}
