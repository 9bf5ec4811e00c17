provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_instance" "virginia" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
}

resource "aws_instance" "ireland" {
  provider = aws.ireland

  ami           = "ami-0fedcba9876543210"
  instance_type = "m7i.large"
}

resource "cloudflare_load_balancer_monitor" "ready" {
  account_id = "0a0b"
  type       = "https"
  path       = "/ready"
  interval   = 60
}

resource "cloudflare_load_balancer_pool" "region" {
  for_each = {
    virginia = aws_instance.virginia.public_ip
    ireland  = aws_instance.ireland.public_ip
  }

  account_id = "0a0b"
  name       = each.key
  monitor    = cloudflare_load_balancer_monitor.ready.id

  origins {
    name    = each.key
    address = each.value
  }
}

resource "cloudflare_load_balancer" "shop" {
  zone_id          = "0c0d"
  name             = "shop.example.com"
  default_pool_ids = [for pool in cloudflare_load_balancer_pool.region : pool.id]
  fallback_pool_id = cloudflare_load_balancer_pool.region["virginia"].id
  proxied          = true
  ttl              = 300
}
