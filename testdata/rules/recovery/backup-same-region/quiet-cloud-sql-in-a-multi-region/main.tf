# Where no location is set, Cloud SQL keeps backups in the nearest multi-region.
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

resource "google_sql_database_instance" "orders" {
  for_each = { europe-west1 = null, us-east1 = "us-central1" }

  name             = "orders-${each.key}"
  database_version = "POSTGRES_16"
  region           = each.key

  settings {
    tier              = "db-custom-2-8192"
    availability_type = "REGIONAL"

    backup_configuration {
      enabled  = true
      location = each.value
    }
  }
}
