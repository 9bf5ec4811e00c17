provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_vpc" "us" {
  cidr_block = "10.0.0.0/16"

  tags = {
    Name = "us"
  }
}

resource "aws_vpc" "eu" {
  provider = aws.ireland

  cidr_block = "10.1.0.0/16"

  tags = {
    Name       = "eu"
    CostCenter = "4711"
  }
}

resource "aws_instance" "web_us" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7g.2xlarge"
  count         = 6
}

resource "aws_instance" "web_eu" {
  provider = aws.ireland

  ami           = "ami-0fedcba9876543210"
  instance_type = "m7g.large"
  count         = 2
}
