provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "virginia" {
  source  = "terraform-aws-modules/eks/aws"
  version = "~> 20.0"

  cluster_name            = "orders-virginia"
  subnet_ids              = ["subnet-0a1", "subnet-0a2"]
  eks_managed_node_groups = { main = { min_size = 3, max_size = 9, desired_size = 3 } }
}

module "ireland" {
  source  = "terraform-aws-modules/eks/aws"
  version = "~> 20.0"

  providers = {
    aws = aws.ireland
  }

  cluster_name            = "orders-ireland"
  subnet_ids              = ["subnet-0b1", "subnet-0b2"]
  eks_managed_node_groups = { main = { max_size = 9 } } # one server, where nothing is said
}
