terraform {
  required_version = ">= 1.10"

  backend "s3" {
    bucket       = "example-state"
    key          = "shop/terraform.tfstate"
    region       = "us-east-1"
    use_lockfile = true
  }
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_lb" "us" {
  name               = "shop"
  load_balancer_type = "network"
  subnets            = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"]
}

resource "aws_lb" "eu" {
  provider = aws.eu

  name               = "shop"
  load_balancer_type = "network"
  subnets            = ["subnet-2a1b2c3d4e5f60718", "subnet-3a1b2c3d4e5f60718"]
}

resource "aws_s3_bucket" "state" { # want "replication/lag-unmonitored"
  bucket = "example-state"
}

resource "aws_s3_bucket_versioning" "state" {
  bucket = aws_s3_bucket.state.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "state_copy" {
  provider = aws.eu

  bucket = "example-state-copy"
}

resource "aws_s3_bucket_versioning" "state_copy" {
  provider = aws.eu

  bucket = aws_s3_bucket.state_copy.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "state" {
  depends_on = [aws_s3_bucket_versioning.state]

  role   = "arn:aws:iam::123456789012:role/state-replication"
  bucket = aws_s3_bucket.state.id

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = aws_s3_bucket.state_copy.arn
    }
  }
}
