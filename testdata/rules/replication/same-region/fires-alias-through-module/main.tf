provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "dr"
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

module "contracts" {
  source    = "./modules/replicated-bucket"
  providers = { aws = aws, aws.copy = aws.dr }
  name      = "example-contracts"
}

resource "aws_sqs_queue" "events" {
  provider = aws.frankfurt
  name     = "events"
}
