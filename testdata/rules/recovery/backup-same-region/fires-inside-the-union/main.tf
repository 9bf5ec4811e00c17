provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

resource "aws_neptune_cluster" "patients_ie" { # want "recovery/backup-same-region"
  cluster_identifier      = "patients-ie"
  engine                  = "neptune"
  backup_retention_period = 10
}

resource "aws_neptune_cluster" "patients_de" { # want "recovery/backup-same-region"
  provider = aws.frankfurt

  cluster_identifier      = "patients-de"
  engine                  = "neptune"
  backup_retention_period = 10
}
