variable "name" {
  type = string
}

variable "subnets" {
  type = list(string)
}

variable "alarms" {
  type    = bool
  default = true
}

variable "protect" {
  type    = bool
  default = true
}

resource "aws_lb" "this" {
  name                       = var.name
  load_balancer_type         = "application"
  subnets                    = var.subnets
  enable_deletion_protection = var.protect
}

resource "aws_sqs_queue" "jobs" {
  name                    = "${var.name}-jobs"
  sqs_managed_sse_enabled = true
}

variable "failover" {
  type    = bool
  default = false
}

resource "aws_lambda_function" "failover" {
  count = var.failover ? 1 : 0

  function_name = "${var.name}-failover"
  role          = "arn:aws:iam::111122223333:role/failover"
  handler       = "main.handler"
  runtime       = "python3.12"
  filename      = "failover.zip"
}

resource "aws_codebuild_project" "deploy" {
  count = var.failover ? 0 : 1

  name         = "${var.name}-deploy"
  service_role = "arn:aws:iam::111122223333:role/deploy"

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type = "NO_SOURCE"
  }
}
