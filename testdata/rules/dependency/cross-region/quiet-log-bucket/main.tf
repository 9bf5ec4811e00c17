provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_s3_bucket" "access_logs" {
  bucket = "example-access-logs"
}

resource "aws_lb" "shop" {
  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"]
}

resource "aws_lb" "shop_eu" {
  provider = aws.eu

  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-2a1b2c3d4e5f60718", "subnet-3a1b2c3d4e5f60718"]

  access_logs {
    bucket  = aws_s3_bucket.access_logs.bucket
    enabled = true
  }
}
