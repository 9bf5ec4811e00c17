variable "vpc_id" {
  type = string
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"
}

resource "aws_lb" "shop" {
  name = "shop"
}

resource "aws_lb" "shop_oregon" {
  provider = aws.oregon
  name     = "shop"
}

resource "aws_security_group" "cache" {
  name   = "cache"
  vpc_id = var.vpc_id

  egress { # want "egress/open-world"
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_elasticache_cluster" "carts" {
  cluster_id         = "carts"
  engine             = "memcached"
  node_type          = "cache.t4g.small"
  num_cache_nodes    = 2
  security_group_ids = [aws_security_group.cache.id]
}
