provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "shoppers" {
  bucket = "acme-shoppers"

  tags = {
    data-class = "pii"
  }
}

resource "aws_secretsmanager_secret" "maps" {
  name = "maps-api"

  replica {
    region = "us-east-2"
  }

  tags = {
    data-class = "technical"
  }
}
