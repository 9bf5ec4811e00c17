provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}


module "network" {
  source = "./network"
}

resource "aws_instance" "virginia" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "m6g.large"
  vpc_security_group_ids = [module.network.group_id]
}

resource "aws_instance" "ireland" {
  provider = aws.ireland

  ami           = "ami-0f9e8d7c6b5a40312"
  instance_type = "m6g.large"
}
