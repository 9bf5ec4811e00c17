provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "catalog" { # want "database/single-az"
  source  = "terraform-aws-modules/rds-aurora/aws"
  version = "~> 9.0"

  name           = "catalog"
  engine         = "aurora-postgresql"
  instance_class = "db.r6g.large"

  instances = {
    writer = {}
  }
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name = "shop"
}

module "cells" {
  source  = "terraform-aws-modules/rds-aurora/aws"
  version = "~> 9.0"

  providers = {
    aws = aws.ireland
  }

  name           = "catalog"
  engine         = "aurora-postgresql"
  instance_class = "db.r6g.large"

  instances = {
    writer = {}
    reader = {}
  }
}
