provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "shop-virginia"
  subnets = var.virginia_subnets
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "shop-ireland"
  subnets = var.ireland_subnets
}

variable "virginia_subnets" {
  type = list(string)
}

variable "ireland_subnets" {
  type = list(string)
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "main" {
  vpc_id = aws_vpc.main.id

  egress { # want "egress/open-world"
    from_port        = 0
    to_port          = 0
    protocol         = "-1"
    ipv6_cidr_blocks = ["::/0"]
  }
}

resource "aws_subnet" "data" {
  count = 2

  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.${count.index}.0/24"
}

resource "aws_elasticache_subnet_group" "data" {
  name       = "data"
  subnet_ids = aws_subnet.data[*].id
}

resource "aws_elasticache_replication_group" "cache" {
  replication_group_id = "cache"
  description          = "Cache"
  engine               = "valkey"
  node_type            = "cache.m7g.large"
  num_cache_clusters   = 2
  subnet_group_name    = aws_elasticache_subnet_group.data.name
}
