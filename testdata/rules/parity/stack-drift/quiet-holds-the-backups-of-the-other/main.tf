provider "aws" {
  region = "ap-southeast-2"
}

provider "aws" {
  alias  = "singapore"
  region = "ap-southeast-1"
}

module "sydney" {
  source = "./modules/ledger"

  copies_to = module.singapore.vault
}

module "singapore" {
  source = "./modules/ledger"

  providers = {
    aws = aws.singapore
  }
}
