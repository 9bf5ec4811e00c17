provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_dynamodb_table" "eu_users" {
  name         = "eu-users"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

data "aws_ami" "base" {
  most_recent = true
  owners      = ["self"]

  filter {
    name   = "name"
    values = ["base-*"]
  }
}

resource "aws_ami_copy" "base" {
  provider = aws.virginia

  name              = "base"
  source_ami_id     = data.aws_ami.base.id
  source_ami_region = "eu-west-1"
}
