provider "aws" {
  region = "us-east-1"
}

module "quotes" { # want "replication/isolated-cells"
  source  = "terraform-aws-modules/memory-db/aws"
  version = "3.0.0"

  name                     = "quotes"
  node_type                = "db.r7g.large"
  snapshot_retention_limit = 7
}

module "quotes_ireland" {
  source  = "terraform-aws-modules/memory-db/aws"
  version = "3.0.0"

  region                   = "eu-west-1"
  name                     = "quotes"
  node_type                = "db.r7g.large"
  snapshot_retention_limit = 7
}
