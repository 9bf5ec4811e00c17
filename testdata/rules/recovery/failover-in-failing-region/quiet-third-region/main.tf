provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "standby"
  region = "us-west-2"
}

provider "aws" {
  alias  = "control"
  region = "us-east-2"
}

resource "aws_codebuild_project" "failover" {
  provider = aws.control

  name         = "failover"
  service_role = "arn:aws:iam::123456789012:role/failover"

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type      = "NO_SOURCE"
    buildspec = "version: 0.2\nphases:\n  build:\n    commands:\n      - aws rds promote-read-replica --db-instance-identifier orders\n"
  }
}

resource "aws_s3_bucket" "primary" {
  bucket = "shop-primary"
}

resource "aws_s3_bucket" "standby" {
  provider = aws.standby

  bucket = "shop-standby"
}
