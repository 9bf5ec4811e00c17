provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

locals {
  alias = "alias/wiki"
}

resource "aws_kms_key" "wiki" {
  for_each            = toset(["us-east-1", "us-west-2"])
  region              = each.key
  description         = "Wiki"
  enable_key_rotation = true
}

resource "aws_kms_alias" "wiki" {
  for_each      = aws_kms_key.wiki
  region        = each.key
  name          = local.alias
  target_key_id = each.value.key_id
}

resource "aws_db_instance" "wiki" { # want "replication/lag-unmonitored"
  identifier                  = "wiki"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.wiki["us-east-1"].arn
}

resource "aws_db_instance" "wiki_west" {
  provider = aws.west

  identifier          = "wiki-west"
  replicate_source_db = aws_db_instance.wiki.arn
  instance_class      = "db.r6g.large"
  kms_key_id          = aws_kms_alias.wiki["us-east-1"].name
}
