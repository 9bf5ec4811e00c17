provider "aws" {
  region = "us-east-1"
}

resource "aws_ebs_volume" "index" {
  region            = "us-west-2"
  availability_zone = "us-west-2b"
  size              = 200
  encrypted         = true
}

# A name of no zone tells no region.
resource "aws_lb_target_group_attachment" "on_premises" {
  target_group_arn  = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/shop/6d0ecf831eec9f09"
  target_id         = "192.168.10.4"
  availability_zone = "all"
}
