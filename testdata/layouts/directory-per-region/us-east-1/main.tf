provider "aws" {
  region = "us-east-1"
}

resource "aws_lb" "app" {
  name               = "shop-use1"
  load_balancer_type = "application"
  subnets            = ["subnet-a", "subnet-b"]
}

data "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_route53_record" "app" {
  zone_id        = data.aws_route53_zone.main.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "us-east-1"

  latency_routing_policy {
    region = "us-east-1"
  }

  alias {
    name                   = aws_lb.app.dns_name
    zone_id                = aws_lb.app.zone_id
    evaluate_target_health = true
  }
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier        = "orders-use1"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  global_cluster_identifier = "orders"
  db_subnet_group_name      = "orders"
  skip_final_snapshot       = true
  master_username             = "orders"
  manage_master_user_password = true
}

resource "aws_rds_cluster_instance" "orders" {
  count              = 2
  identifier         = "orders-use1-${count.index}"
  cluster_identifier = aws_rds_cluster.orders.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}
