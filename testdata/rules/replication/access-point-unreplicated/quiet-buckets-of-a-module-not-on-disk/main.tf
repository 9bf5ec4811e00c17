provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

# Their code is not on disk, nor is that of their replication.
module "store" {
  source  = "app.terraform.io/example/replicated-buckets/aws"
  version = "4.0.2"
  name    = "example-store"
  regions = ["us-east-1", "us-west-2"]
}

resource "aws_s3control_multi_region_access_point" "store" {
  details {
    name = "store"

    region {
      bucket = module.store.bucket_ids["us-east-1"]
    }

    region {
      bucket = module.store.bucket_ids["us-west-2"]
    }
  }
}
