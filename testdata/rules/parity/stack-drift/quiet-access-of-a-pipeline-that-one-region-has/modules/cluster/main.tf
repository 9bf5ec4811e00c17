variable "name" {
  type = string
}

variable "deploys" {
  type    = bool
  default = false
}

resource "aws_eks_cluster" "this" {
  name     = var.name
  role_arn = "arn:aws:iam::111122223333:role/cluster"

  vpc_config {
    subnet_ids = ["subnet-0a", "subnet-0b"]
  }
}

resource "aws_sqs_queue" "events" {
  name                    = "${var.name}-events"
  sqs_managed_sse_enabled = true
}

resource "aws_iam_role" "deployer" {
  count = var.deploys ? 1 : 0

  name               = "${var.name}-deployer"
  assume_role_policy = "{}"
}

resource "aws_eks_access_entry" "deployer" {
  count = var.deploys ? 1 : 0

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = aws_iam_role.deployer[0].arn
}
