provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
}

resource "aws_rds_cluster" "primary" {
  cluster_identifier        = "orders"
  engine                    = "aurora-postgresql"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
}

resource "aws_rds_cluster" "secondary" {
  provider = aws.ireland

  cluster_identifier        = "orders-ireland"
  engine                    = "aurora-postgresql"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  depends_on                = [aws_rds_cluster.primary]
}

module "takeover" { # want "recovery/failover-in-failing-region"
  source  = "terraform-aws-modules/lambda/aws"
  version = "8.8.1"

  function_name            = "orders-takeover"
  handler                  = "index.handler"
  runtime                  = "python3.13"
  attach_policy_statements = true
  policy_statements = {
    failover = {
      effect    = "Allow"
      actions   = ["rds:FailoverGlobalCluster"]
      resources = ["*"]
    }
  }
}
