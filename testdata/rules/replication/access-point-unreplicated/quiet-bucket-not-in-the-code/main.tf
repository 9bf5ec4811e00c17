provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_s3_bucket" "games" {
  bucket = "example-games"
}

resource "aws_s3_bucket_versioning" "games" {
  bucket = aws_s3_bucket.games.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3control_multi_region_access_point" "games" {
  details {
    name = "games"

    region {
      bucket = aws_s3_bucket.games.id
    }

    region {
      bucket = "example-games-west"
    }
  }
}
