provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "standby"
  region = "us-west-2"
}

data "aws_iam_policy_document" "switch" {
  statement {
    actions   = ["route53-recovery-cluster:UpdateRoutingControlState"]
    resources = [aws_route53recoverycontrolconfig_routing_control.primary.arn]
  }
}

resource "aws_iam_policy" "switch" {
  name   = "switch"
  policy = data.aws_iam_policy_document.switch.json
}

resource "aws_iam_role" "switch" {
  name               = "switch"
  assume_role_policy = "{}"
}

resource "aws_iam_role_policy_attachment" "switch" {
  role       = aws_iam_role.switch.name
  policy_arn = aws_iam_policy.switch.arn
}

resource "aws_lambda_function" "traffic" { # want "recovery/failover-in-failing-region"
  function_name = "traffic"
  role          = aws_iam_role.switch.arn
  runtime       = "python3.13"
  handler       = "traffic.handler"
  filename      = "traffic.zip"
}

resource "aws_route53recoverycontrolconfig_cluster" "shop" {
  name = "shop"
}

resource "aws_route53recoverycontrolconfig_routing_control" "primary" {
  name        = "primary"
  cluster_arn = aws_route53recoverycontrolconfig_cluster.shop.arn
}

resource "aws_s3_bucket" "standby" {
  provider = aws.standby

  bucket = "shop-standby"
}
