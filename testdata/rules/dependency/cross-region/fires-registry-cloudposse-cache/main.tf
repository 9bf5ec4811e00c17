provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "sessions" { # want "egress/open-world"
  source  = "cloudposse/elasticache-redis/aws"
  version = "1.9.1"

  name         = "sessions"
  vpc_id       = "vpc-0a1b2c3d4e5f67890"
  cluster_size = 2
}

module "cart" { # want "dependency/cross-region"
  source  = "cloudposse/lambda-function/aws"
  version = "0.6.1"

  providers = {
    aws = aws.ireland
  }

  function_name = "cart"
  runtime       = "nodejs22.x"
  handler       = "index.handler"

  lambda_environment = {
    variables = {
      CACHE = module.sessions.endpoint
    }
  }
}
