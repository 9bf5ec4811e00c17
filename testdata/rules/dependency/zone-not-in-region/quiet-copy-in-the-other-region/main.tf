provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_efs_file_system" "media" { # want "egress/cost-unmonitored"
  creation_token         = "media"
  encrypted              = true
  availability_zone_name = "us-east-1b"
}

resource "aws_efs_replication_configuration" "media" {
  source_file_system_id = aws_efs_file_system.media.id

  destination {
    region                 = "us-west-2"
    availability_zone_name = "us-west-2a"
  }
}
