provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_dynamodb_table" "sessions" { # want "residency/backup-leaves"
  name         = "sessions"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  tags = {
    plan = "gold"
  }
}

resource "aws_backup_vault" "gold" {
  name = "gold"
}

resource "aws_backup_vault" "far" {
  provider = aws.virginia

  name = "far"
}

resource "aws_backup_plan" "gold" {
  name = "gold"

  rule {
    rule_name         = "hourly"
    target_vault_name = aws_backup_vault.gold.name
    schedule          = "rate(1 hour)"

    copy_action {
      destination_vault_arn = aws_backup_vault.far.arn
    }
  }
}

resource "aws_backup_selection" "gold" {
  name         = "gold"
  plan_id      = aws_backup_plan.gold.id
  iam_role_arn = "arn:aws:iam::111122223333:role/backup"

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "plan"
    value = "gold"
  }
}
