module "virginia" {
  source = "./member"
  region = "us-east-1"
  domain = "ride.example.com"
}

module "tokyo" {
  source = "./member"
  region = "ap-northeast-1"
  domain = "ride.example.com"
}
