provider "aws" {
  region = "us-west-1"
}

resource "aws_efs_file_system" "media" {
  creation_token = "media"
  encrypted      = true
}

resource "aws_efs_replication_configuration" "media" {
  source_file_system_id = aws_efs_file_system.media.id

  destination {
    region = "us-west-2"
  }
}
