provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_ebs_volume" "warehouse" { # want "residency/replication-leaves"
  availability_zone = "eu-west-1a"
  size              = 100
}

resource "aws_ebs_snapshot" "warehouse" {
  volume_id = aws_ebs_volume.warehouse.id
}

resource "aws_ebs_snapshot_copy" "virginia" {
  provider = aws.virginia

  source_snapshot_id = aws_ebs_snapshot.warehouse.id
  source_region      = "eu-west-1"
}

resource "aws_ami_copy" "virginia" { # want "residency/replication-leaves"
  provider = aws.virginia

  name              = "analytics"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-1"
}
