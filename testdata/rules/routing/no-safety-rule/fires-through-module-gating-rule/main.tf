provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_route53recoverycontrolconfig_cluster" "main" {
  name = "payments"
}

module "switches" {
  source = "./modules/switches"

  cluster_arn = aws_route53recoverycontrolconfig_cluster.main.arn
  regions     = ["us-east-1", "eu-west-1"]
}

resource "aws_lb" "virginia" {
  name    = "payments-virginia"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "payments-ireland"
  subnets = ["subnet-0b1", "subnet-0b2"]
}
