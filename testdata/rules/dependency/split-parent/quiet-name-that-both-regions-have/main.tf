provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

locals {
  key = "ops"
}

resource "aws_key_pair" "east" {
  key_name   = local.key
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample ops"
}

resource "aws_key_pair" "west" {
  provider   = aws.west
  key_name   = local.key
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample ops"
}

resource "aws_instance" "bastion_west" {
  provider      = aws.west
  ami           = "ami-0abcdef1234567890"
  instance_type = "t4g.nano"
  key_name      = aws_key_pair.east.key_name
}
