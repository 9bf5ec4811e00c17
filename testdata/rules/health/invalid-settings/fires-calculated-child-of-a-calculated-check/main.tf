provider "aws" {
  region = "us-west-2"
}

resource "aws_route53_health_check" "web" {
  count = 3

  type              = "HTTPS"
  fqdn              = "web-${count.index}.oregon.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "database" {
  type              = "HTTPS"
  fqdn              = "orders.oregon.example.com"
  resource_path     = "/ready/database"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "most_of_the_web" {
  type                   = "CALCULATED"
  child_healthchecks     = aws_route53_health_check.web[*].id
  child_health_threshold = 2
}

resource "aws_route53_health_check" "oregon" {
  type                   = "CALCULATED"
  child_health_threshold = 2
  child_healthchecks = [ # want "health/invalid-settings"
    aws_route53_health_check.most_of_the_web.id,
    aws_route53_health_check.database.id,
  ]
}

output "oregon" {
  value = aws_route53_health_check.oregon.id
}
