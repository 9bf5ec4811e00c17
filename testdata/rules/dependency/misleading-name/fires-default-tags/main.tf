provider "aws" {
  region = "us-east-1"

  default_tags {
    tags = {
      Region = "us-east-1"
    }
  }
}

provider "aws" {
  alias  = "second"
  region = "us-west-2"

  default_tags {
    tags = { # want "dependency/misleading-name"
      Region = "us-east-1"
    }
  }
}

resource "aws_vpc" "shop" {
  provider   = aws.second
  cidr_block = "10.1.0.0/16"
}
