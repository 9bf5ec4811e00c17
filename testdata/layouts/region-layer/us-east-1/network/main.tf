terraform {
  backend "s3" {
    bucket = "example-states"
    key    = "us-east-1/network/terraform.tfstate"
    region = "us-east-1"
  }
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

output "vpc_id" {
  value = aws_vpc.main.id
}

output "region" {
  value = "us-east-1"
}
