# Its backups are kept in the multi-region eu, and no other region can take over.
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

resource "google_sql_database_instance" "orders" { # want "database/single-region"
  name             = "orders"
  database_version = "POSTGRES_16"

  settings {
    tier              = "db-custom-2-8192"
    availability_type = "REGIONAL"

    backup_configuration {
      enabled = true
    }
  }
}
