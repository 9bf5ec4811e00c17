provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "api_us" {
  name                       = "api"
  load_balancer_type         = "application"
  subnets                    = ["subnet-us-a", "subnet-us-b"]
  enable_deletion_protection = true
}

resource "aws_efs_file_system" "uploads_us" {
  creation_token = "uploads"
  encrypted      = true
}

resource "aws_lb" "api_eu" {
  provider = aws.ireland

  name                       = "api"
  load_balancer_type         = "application"
  subnets                    = ["subnet-eu-a", "subnet-eu-b"]
  enable_deletion_protection = false # want "parity/stack-drift"
}

resource "aws_efs_file_system" "uploads_eu" {
  provider = aws.ireland

  creation_token = "uploads"
  encrypted      = true
}
