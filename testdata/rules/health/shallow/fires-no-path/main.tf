provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "tickets"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_lb_listener" "virginia" {
  load_balancer_arn = aws_lb.virginia.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:us-east-1:111122223333:certificate/0a"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tickets.arn
  }
}

resource "aws_lb_target_group" "tickets" {
  name        = "tickets"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = "vpc-0a"
}

resource "aws_ecs_task_definition" "tickets" {
  family = "tickets"

  container_definitions = jsonencode([{
    name  = "tickets"
    image = "111122223333.dkr.ecr.us-east-1.amazonaws.com/tickets:1"
    environment = [
      { name = "TABLE", value = aws_dynamodb_table.tickets.name }
    ]
  }])
}

resource "aws_ecs_service" "tickets" {
  name            = "tickets"
  cluster         = "tickets"
  task_definition = aws_ecs_task_definition.tickets.arn
  desired_count   = 2

  load_balancer {
    target_group_arn = aws_lb_target_group.tickets.arn
    container_name   = "tickets"
    container_port   = 8080
  }
}

resource "aws_dynamodb_table" "tickets" {
  name         = "tickets"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica {
    region_name = "eu-west-1"
  }
}

resource "aws_cloudwatch_metric_alarm" "tickets_lag" {
  alarm_name          = "tickets-lag"
  namespace           = "AWS/DynamoDB"
  metric_name         = "ReplicationLatency"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 30000
  period              = 60
  evaluation_periods  = 5

  dimensions = {
    TableName       = aws_dynamodb_table.tickets.name
    ReceivingRegion = "eu-west-1"
  }
}

resource "aws_route53_health_check" "virginia" { # want "health/shallow"
  type              = "HTTPS"
  fqdn              = aws_lb.virginia.dns_name
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "tickets.example.com"
  type            = "A"
  set_identifier  = "virginia"
  health_check_id = aws_route53_health_check.virginia.id

  latency_routing_policy {
    region = "us-east-1"
  }

  alias {
    name                   = aws_lb.virginia.dns_name
    zone_id                = aws_lb.virginia.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "ireland" {
  zone_id         = var.zone_id
  name            = "tickets.example.com"
  type            = "A"
  ttl             = 60
  records         = ["203.0.113.5"]
  set_identifier  = "ireland"
  health_check_id = aws_route53_health_check.ireland.id

  latency_routing_policy {
    region = "eu-west-1"
  }
}

resource "aws_route53_health_check" "ireland" {
  type              = "HTTPS"
  fqdn              = "ireland.tickets.example.net"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

variable "zone_id" {
  type = string
}
