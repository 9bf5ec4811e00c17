provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}


resource "aws_secretsmanager_secret" "token" {
  name = "payments/token"

  replica {
    region = "eu-west-1"
  }
}

resource "aws_instance" "virginia" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "m6g.large"
  subnet_id     = "subnet-0aa11bb22cc33dd44"
}

resource "aws_instance" "ireland" {
  provider = aws.ireland

  ami           = "ami-0f9e8d7c6b5a40312"
  instance_type = "m6g.large"
  subnet_id     = "subnet-0dd44cc33bb22aa11"
}
