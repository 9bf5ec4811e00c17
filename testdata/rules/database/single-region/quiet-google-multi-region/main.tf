# The service keeps this data in several regions.
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

resource "google_spanner_instance" "orders" {
  name             = "orders"
  config           = "nam6"
  display_name     = "orders"
  processing_units = 100
}

resource "google_firestore_database" "carts" {
  name        = "carts"
  location_id = "eur3"
  type        = "FIRESTORE_NATIVE"
}
