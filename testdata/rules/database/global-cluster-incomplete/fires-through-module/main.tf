provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "orders" { # want "database/global-cluster-incomplete"
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

module "eu" {
  source = "./modules/cluster"

  name              = "orders-eu"
  global_cluster_id = aws_rds_global_cluster.orders.id

  providers = {
    aws = aws.eu
  }
}
