provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_s3_bucket" "files" {
  bucket = "example-files"
}

resource "aws_s3_bucket" "copy" {
  provider = aws.ireland
  bucket   = "example-files-copy"
}

# Two vendors deliver the same files everywhere; the weights are set by hand.
resource "aws_route53_record" "old" {
  zone_id        = var.zone_id
  name           = "files.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["d111111abcdef8.cloudfront.net"]
  set_identifier = "old"

  weighted_routing_policy {
    weight = 1
  }
}

resource "aws_route53_record" "new" {
  zone_id        = var.zone_id
  name           = "files.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["d222222abcdef8.cloudfront.net"]
  set_identifier = "new"

  weighted_routing_policy {
    weight = 9
  }
}

variable "zone_id" {
  type = string
}
