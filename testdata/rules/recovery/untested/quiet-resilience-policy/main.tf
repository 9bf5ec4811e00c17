provider "aws" {
  region = "us-east-1"
}

resource "aws_ecs_service" "shop" {
  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 3
}

resource "aws_resiliencehub_resiliency_policy" "shop" {
  name = "shop"
  tier = "MissionCritical"

  policy {
    region {
      rto = "30m"
      rpo = "5m"
    }

    az {
      rto = "5m"
      rpo = "1m"
    }

    hardware {
      rto = "5m"
      rpo = "1m"
    }

    software {
      rto = "5m"
      rpo = "1m"
    }
  }
}
