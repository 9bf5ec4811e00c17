# A service in one region, with a function that CloudFront runs, and copies of its backups abroad.
provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_instance" "app" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
}

resource "aws_db_instance" "plants" {
  identifier              = "plants"
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 50
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance_automated_backups_replication" "plants" {
  provider = aws.ireland

  source_db_instance_arn = aws_db_instance.plants.arn
  retention_period       = 14
}

resource "aws_s3_bucket" "uploads" {
  bucket = "plants-uploads"
}

resource "aws_s3_bucket" "uploads_copy" {
  provider = aws.ireland
  bucket   = "plants-uploads-copy"
}

resource "aws_lambda_function" "digest" {
  provider = aws.virginia

  function_name = "plants-digest"
  role          = "arn:aws:iam::123456789012:role/plants-digest"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  filename      = "digest.zip"
  publish       = true
}

resource "aws_cloudfront_distribution" "site" {
  enabled = true

  origin {
    origin_id   = "app"
    domain_name = "app.plants.example"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    target_origin_id       = "app"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]

    lambda_function_association {
      event_type   = "origin-request"
      lambda_arn   = aws_lambda_function.digest.qualified_arn
      include_body = true
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
