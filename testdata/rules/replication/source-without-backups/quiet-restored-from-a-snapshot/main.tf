provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "dr"
  region = "us-west-1"
}

resource "aws_db_instance" "ledger" { # want "replication/lag-unmonitored"
  identifier          = "ledger"
  instance_class      = "db.r6g.large"
  snapshot_identifier = "ledger-2026-10-31"
  multi_az            = true
}

resource "aws_db_instance" "ledger_dr" {
  provider = aws.dr

  identifier          = "ledger-dr"
  instance_class      = "db.r6g.large"
  replicate_source_db = aws_db_instance.ledger.arn
  skip_final_snapshot = true
}
