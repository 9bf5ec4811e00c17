provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_traffic_policy" "news" {
  name = "news"
  document = jsonencode({ # want "routing/no-default-geolocation"
    AWSPolicyFormatVersion = "2015-10-01"
    RecordType             = "CNAME"
    StartRule              = "readers"
    Endpoints = {
      virginia = { Type = "value", Value = "virginia.news.example.net" }
      ireland  = { Type = "value", Value = "ireland.news.example.net" }
    }
    Rules = {
      readers = {
        RuleType = "geo"
        Locations = [
          { EndpointReference = "ireland", Continent = "EU" },
          { EndpointReference = "virginia", Continent = "NA" },
        ]
      }
    }
  })
}

resource "aws_route53_traffic_policy_instance" "news" {
  name                   = "news.example.com"
  traffic_policy_id      = aws_route53_traffic_policy.news.id
  traffic_policy_version = 1
  hosted_zone_id         = "Z0123456789NEWS"
  ttl                    = 60
}
