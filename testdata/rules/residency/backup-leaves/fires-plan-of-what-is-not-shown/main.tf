provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_backup_vault" "main" {
  name = "main"
}

resource "aws_backup_plan" "all" {
  name = "all"

  rule {
    rule_name         = "weekly"
    target_vault_name = aws_backup_vault.main.name
    schedule          = "cron(0 2 ? * SUN *)"

    copy_action {
      destination_vault_arn = "arn:aws:backup:us-east-1:111122223333:backup-vault:archive" # want "residency/backup-leaves"
    }
  }
}
