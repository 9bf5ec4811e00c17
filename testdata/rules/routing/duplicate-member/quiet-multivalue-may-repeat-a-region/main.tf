provider "aws" {
  region = "us-east-1"
}
provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_eip" "edge" {
  count = 3

  domain = "vpc"
}

resource "aws_eip" "ireland" {
  provider = aws.ireland

  domain = "vpc"
}

resource "aws_route53_record" "edge" {
  count = 3

  zone_id                          = "Z0123456789EDGE"
  name                             = "edge.example.com"
  type                             = "A"
  ttl                              = 30
  records                          = [aws_eip.edge[count.index].public_ip]
  set_identifier                   = "virginia-${count.index}"
  multivalue_answer_routing_policy = true
}

resource "aws_route53_record" "ireland" {
  zone_id                          = "Z0123456789EDGE"
  name                             = "edge.example.com"
  type                             = "A"
  ttl                              = 30
  records                          = [aws_eip.ireland.public_ip]
  set_identifier                   = "ireland-0"
  multivalue_answer_routing_policy = true
}
