provider "aws" {
  region = "eu-west-1"
}

variable "central_stream_arn" {
  type = string
}

resource "aws_cloudwatch_log_destination" "central" {
  name       = "central"
  role_arn   = "arn:aws:iam::111122223333:role/logs"
  target_arn = var.central_stream_arn
}
