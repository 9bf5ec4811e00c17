provider "google" {
  project = "example"
  region  = "europe-west1"
}

resource "google_cloud_run_v2_service" "shop" {
  for_each = toset(["europe-west1", "us-east1"])

  name     = "shop"
  location = each.key

  template {
    containers {
      image = "europe-docker.pkg.dev/example/shop/shop:12"
    }
  }
}

locals {
  databases = {
    orders = { availability = "ZONAL" }
    stock  = { availability = "REGIONAL" }
  }
}

resource "google_sql_database_instance" "main" {
  for_each = local.databases

  name             = each.key
  database_version = "POSTGRES_16"
  region           = "europe-west1"

  settings {
    tier              = "db-custom-2-8192"
    availability_type = each.value.availability # want "database/single-az"
  }
}

resource "google_sql_database_instance" "customers" { # want "database/single-az"
  name             = "customers"
  database_version = "MYSQL_8_0"

  settings {
    tier = "db-custom-2-8192"
  }
}
