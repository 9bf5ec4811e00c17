provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_ecs_service" "virginia" {
  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 3
}

resource "aws_ecs_service" "ireland" {
  provider = aws.ireland

  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 3
}

variable "instances" {
  type = number
}

resource "aws_docdb_cluster" "profiles" {
  cluster_identifier      = "profiles"
  engine                  = "docdb"
  master_username         = "root"
  master_password         = "from-a-vault-in-real-life"
  backup_retention_period = 7
}

resource "aws_docdb_cluster_instance" "profiles" {
  count = var.instances

  identifier         = "profiles-${count.index}"
  cluster_identifier = aws_docdb_cluster.profiles.id
  instance_class     = "db.r6g.large"
}
