provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_sns_topic" "orders" {
  name = "orders"
}

resource "aws_sqs_queue" "orders_west" {
  provider = aws.west
  name     = "orders"
}

resource "aws_sns_topic_subscription" "orders_west" {
  provider  = aws.west
  topic_arn = aws_sns_topic.orders.arn # want "dependency/split-parent"
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.orders_west.arn
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-west-2:123456789012:loadbalancer/app/shop/50dc6c495c0c9188" # want "dependency/split-parent"
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-west-2:123456789012:targetgroup/shop/6d0ecf831eec9f09"
  }
}
