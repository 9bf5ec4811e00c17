provider "aws" {
  region = "ap-southeast-1"
}

provider "aws" {
  alias  = "sydney"
  region = "ap-southeast-2"
}

module "catalog_singapore" {
  source = "./modules/table"

  name = "catalog"
}

module "catalog_sydney" {
  source = "./modules/table"

  name = "catalog"

  providers = {
    aws = aws.sydney
  }
}

module "catalog" {
  source = "./modules/global"

  name    = module.catalog_singapore.name
  regions = ["ap-southeast-1", "ap-southeast-2"]

  depends_on = [module.catalog_sydney]
}
