terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.hub]
    }
  }
}

resource "aws_kinesis_firehose_delivery_stream" "hub" {
  provider = aws.hub

  name        = "hub"
  destination = "splunk"

  splunk_configuration {
    hec_endpoint = "https://http-inputs.example.com:443"
    hec_token    = "from-the-vault"

    s3_configuration {
      role_arn   = "arn:aws:iam::111122223333:role/firehose"
      bucket_arn = "arn:aws:s3:::hub-undelivered"
    }
  }
}

resource "aws_cloudwatch_log_destination" "hub" {
  name       = "hub"
  role_arn   = "arn:aws:iam::111122223333:role/logs"
  target_arn = aws_kinesis_firehose_delivery_stream.hub.arn # want "residency/logs-leave"
}

output "destination_arn" {
  value = aws_cloudwatch_log_destination.hub.arn
}
