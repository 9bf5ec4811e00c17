variable "buckets" {
  type = list(string)
}

resource "aws_s3control_multi_region_access_point" "this" {
  details {
    name = "tiles"

    region {
      bucket = var.buckets[0] # want "replication/access-point-unreplicated"
    }

    region {
      bucket = var.buckets[1] # want "replication/access-point-unreplicated"
    }
  }
}
