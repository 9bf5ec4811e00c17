# The cells read carts, which every region can write. Nothing behind the name is
# known to read the ledger, whose replica takes 900 s to promote.
provider "aws" {
  region = "us-east-1"
}

module "cell" {
  source   = "./cell"
  for_each = toset(["us-east-1", "us-west-2"])

  region = each.key
  table  = aws_dynamodb_table.carts.name
}

resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica { # want "replication/lag-unmonitored"
    region_name            = "us-west-2"
    point_in_time_recovery = true
  }
}

resource "aws_db_instance" "ledger" { # want "replication/lag-unmonitored"
  identifier              = "ledger"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "ledger_west" {
  region = "us-west-2"

  identifier          = "ledger-west"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.ledger.arn
}
