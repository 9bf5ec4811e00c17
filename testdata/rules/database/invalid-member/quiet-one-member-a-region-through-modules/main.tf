provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

resource "aws_rds_global_cluster" "catalog" {
  global_cluster_identifier = "catalog"
  engine                    = "aurora-mysql"
  engine_version            = "8.0.mysql_aurora.3.07.1"
}

module "ireland" {
  source = "./cluster"

  name           = "catalog-ireland"
  global_cluster = aws_rds_global_cluster.catalog.id
  is_primary     = true
}

module "frankfurt" {
  source = "./cluster"
  providers = { aws = aws.frankfurt }

  name           = "catalog-frankfurt"
  global_cluster = aws_rds_global_cluster.catalog.id

  depends_on = [module.ireland]
}
