provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_dynamodb_table" "profiles" {
  name         = "profiles"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  tags = {
    data = "eu-users"
  }
}

resource "aws_kinesis_stream" "changes" {
  name        = "profile-changes"
  shard_count = 1

  tags = {
    data = "eu-users"
  }
}

resource "aws_dynamodb_kinesis_streaming_destination" "profiles" {
  table_name = aws_dynamodb_table.profiles.name
  stream_arn = aws_kinesis_stream.changes.arn
}

resource "aws_s3_bucket" "lake" {
  provider = aws.virginia

  bucket = "shop-lake"

  tags = {
    data = "analytics"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "lake" {
  name        = "profile-changes"
  destination = "extended_s3"

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.changes.arn
    role_arn           = "arn:aws:iam::111122223333:role/firehose"
  }

  extended_s3_configuration {
    bucket_arn = aws_s3_bucket.lake.arn # want "residency/logs-leave"
    role_arn   = "arn:aws:iam::111122223333:role/firehose"
  }
}
