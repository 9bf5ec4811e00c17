provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_vpc" "east" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "west" {
  provider   = aws.west
  cidr_block = "10.1.0.0/16"
}

resource "aws_vpc_peering_connection" "west" {
  vpc_id      = aws_vpc.east.id
  peer_vpc_id = aws_vpc.west.id
  peer_region = "us-west-2"
}

resource "aws_vpc_peering_connection_accepter" "west" {
  provider                  = aws.west
  vpc_peering_connection_id = aws_vpc_peering_connection.west.id
  auto_accept               = true
}

resource "aws_route" "to_east" {
  provider                  = aws.west
  route_table_id            = aws_vpc.west.main_route_table_id
  destination_cidr_block    = aws_vpc.east.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.west.id
}

resource "aws_ec2_transit_gateway" "east" {
  description = "east"
}

resource "aws_ec2_transit_gateway" "west" {
  provider    = aws.west
  description = "west"
}

resource "aws_ec2_transit_gateway_peering_attachment" "west" {
  transit_gateway_id      = aws_ec2_transit_gateway.east.id
  peer_transit_gateway_id = aws_ec2_transit_gateway.west.id
  peer_region             = "us-west-2"
}

resource "aws_ec2_transit_gateway_peering_attachment_accepter" "west" {
  provider                      = aws.west
  transit_gateway_attachment_id = aws_ec2_transit_gateway_peering_attachment.west.id
}

resource "aws_instance" "worker" {
  provider      = aws.west
  ami           = "ami-0abcdef1234567890"
  instance_type = "m7g.large"
}

# An address is reached over the peering; an id would not be found.
resource "aws_lb_target_group" "over_the_peering" {
  name        = "worker"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.east.id
}

resource "aws_lb_target_group_attachment" "worker" {
  target_group_arn  = aws_lb_target_group.over_the_peering.arn
  target_id         = aws_instance.worker.private_ip
  availability_zone = "all"
}

resource "aws_sns_topic" "orders" {
  name = "orders"
}

resource "aws_sqs_queue" "orders_west" {
  provider = aws.west
  name     = "orders"
}

# A topic sends to queues of other regions; the subscription is with the topic.
resource "aws_sns_topic_subscription" "orders_west" {
  topic_arn = aws_sns_topic.orders.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.orders_west.arn
}
