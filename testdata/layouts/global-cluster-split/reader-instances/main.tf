provider "aws" {
  region = "eu-west-1"
}

data "terraform_remote_state" "clusters" {
  backend = "s3"
  config = {
    bucket = "example-states"
    key    = "reader/terraform.tfstate"
    region = "us-east-1"
  }
}

resource "aws_rds_cluster_instance" "orders" {
  count              = 2
  identifier         = "orders-reader-${count.index}"
  cluster_identifier = data.terraform_remote_state.clusters.outputs.cluster_id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}
