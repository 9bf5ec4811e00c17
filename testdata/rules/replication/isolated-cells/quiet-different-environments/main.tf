provider "aws" {
  alias  = "prod"
  region = "us-east-1"

  default_tags {
    tags = {
      Environment = "production"
    }
  }
}

provider "aws" {
  alias  = "staging"
  region = "us-east-2"

  default_tags {
    tags = {
      Environment = "staging"
    }
  }
}

module "prod" {
  source = "./modules/app"

  providers = {
    aws = aws.prod
  }
}

module "staging" {
  source = "./modules/app"

  providers = {
    aws = aws.staging
  }
}
