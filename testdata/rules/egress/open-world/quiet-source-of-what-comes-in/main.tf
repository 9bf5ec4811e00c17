provider "aws" {
  region = "us-east-1"
}


resource "aws_security_group" "bastion" {
  name = "bastion"

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn:aws:iam::123456789012:role/shop"

  vpc_config {
    subnet_ids = ["subnet-0aa11bb22cc33dd44", "subnet-0dd44cc33bb22aa11"]
  }
}

resource "aws_eks_node_group" "shop" {
  cluster_name  = aws_eks_cluster.shop.name
  node_role_arn = "arn:aws:iam::123456789012:role/node"
  subnet_ids    = ["subnet-0aa11bb22cc33dd44", "subnet-0dd44cc33bb22aa11"]

  remote_access {
    ec2_ssh_key               = "ops"
    source_security_group_ids = [aws_security_group.bastion.id]
  }

  scaling_config {
    desired_size = 3
    max_size     = 6
    min_size     = 3
  }
}

resource "aws_lambda_function" "rotate" {
  function_name = "rotate"
  role          = "arn:aws:iam::123456789012:role/rotate"
  runtime       = "python3.13"
  handler       = "rotate.handler"
  filename      = "rotate.zip"

  environment {
    variables = {
      BASTION_GROUP = aws_security_group.bastion.id
    }
  }
}
