# A read replica takes no writes, and one zone is enough for it.
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
  name             = "orders"
  database_version = "POSTGRES_16"
  region           = "europe-west1"

  settings {
    tier              = "db-custom-2-8192"
    availability_type = "REGIONAL"
  }
}

resource "google_sql_database_instance" "orders_america" {
  name                 = "orders-america"
  database_version     = "POSTGRES_16"
  region               = "us-east1"
  master_instance_name = google_sql_database_instance.orders.name

  settings {
    tier              = "db-custom-2-8192"
    availability_type = "ZONAL"
  }
}
