provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_s3_bucket" "media" {
  bucket = "example-files"
}

resource "aws_s3_bucket" "media_copy" {
  provider = aws.ireland
  bucket   = "example-files-copy"
}

# Neither distribution has a region that could be lost.
resource "aws_route53_record" "blue" {
  zone_id        = var.zone_id
  name           = "media.example.com"
  type           = "CNAME"
  ttl            = 300
  records        = ["d111111abcdef8.cloudfront.net"]
  set_identifier = "blue"

  weighted_routing_policy {
    weight = 1
  }
}

resource "aws_route53_record" "green" {
  zone_id        = var.zone_id
  name           = "media.example.com"
  type           = "CNAME"
  ttl            = 300
  records        = ["d222222abcdef8.cloudfront.net"]
  set_identifier = "green"

  weighted_routing_policy {
    weight = 9
  }
}

variable "zone_id" {
  type = string
}
