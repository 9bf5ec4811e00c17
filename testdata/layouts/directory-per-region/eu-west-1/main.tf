provider "aws" {
  region = "eu-west-1"
}

resource "aws_lb" "app" {
  name               = "shop-euw1"
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
  set_identifier = "eu-west-1"

  latency_routing_policy {
    region = "eu-west-1"
  }

  alias {
    name                   = aws_lb.app.dns_name
    zone_id                = aws_lb.app.zone_id
    evaluate_target_health = true
  }
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier        = "orders-euw1"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  global_cluster_identifier = "orders" # want "egress/cost-unmonitored"
  db_subnet_group_name      = "orders"
  skip_final_snapshot       = true
}

resource "aws_rds_cluster_instance" "orders" {
  count              = 2
  identifier         = "orders-euw1-${count.index}"
  cluster_identifier = aws_rds_cluster.orders.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  alarm_name          = "replication-lag"
  namespace           = "AWS/RDS"
  metric_name         = "AuroraGlobalDBReplicationLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5000
  period              = 60
  evaluation_periods  = 3

  dimensions = {
    DBClusterIdentifier = aws_rds_cluster.orders.cluster_identifier
  }
}
