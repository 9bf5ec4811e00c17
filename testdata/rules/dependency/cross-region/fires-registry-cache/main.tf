provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "cache" {
  source  = "terraform-aws-modules/elasticache/aws"
  version = "~> 1.4"

  replication_group_id = "prices"
  multi_az_enabled     = true
  num_cache_clusters   = 2
}

module "orders" {
  source  = "terraform-aws-modules/rds-aurora/aws"
  version = "~> 9.0"

  name           = "orders"
  engine         = "aurora-postgresql"
  instance_class = "db.r6g.large"
  instances      = { one = {}, two = {} }
}

module "proxy" {
  source  = "terraform-aws-modules/rds-proxy/aws"
  version = "~> 3.0"

  name                  = "orders"
  engine_family         = "POSTGRESQL"
  target_db_cluster     = true
  db_cluster_identifier = module.orders.cluster_id
  auth                  = { root = { secret_arn = module.orders.cluster_master_user_secret[0].secret_arn } }
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/orders"

  environment {
    variables = {
      DATABASE = module.proxy.proxy_endpoint
      CACHE    = module.cache.replication_group_primary_endpoint_address
    }
  }
}

resource "aws_lambda_function" "orders_ireland" { # want "dependency/cross-region"
  provider = aws.ireland

  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/orders"

  environment {
    variables = {
      DATABASE = module.proxy.proxy_endpoint
      CACHE    = module.cache.replication_group_primary_endpoint_address
    }
  }
}
