provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "invoices" {
  source = "./modules/queue"

  name   = "invoices"
  alarms = true
}

module "thumbnails" {
  source = "./modules/queue"

  providers = {
    aws = aws.ireland
  }

  name   = "thumbnails"
  alarms = false
}
