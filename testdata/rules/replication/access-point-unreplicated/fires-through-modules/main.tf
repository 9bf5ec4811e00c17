provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

module "tiles" {
  source = "./modules/tiles"
  name   = "example-tiles"
}

module "tiles_west" {
  source    = "./modules/tiles"
  providers = { aws = aws.west }
  name      = "example-tiles-west"
}

module "entry" {
  source  = "./modules/entry"
  buckets = [module.tiles.bucket, module.tiles_west.bucket]
}
