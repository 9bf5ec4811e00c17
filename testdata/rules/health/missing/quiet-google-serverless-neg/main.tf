provider "google" {
  project = "shop"
  region  = "europe-west1"
}

locals {
  regions = toset(["europe-west1", "us-central1"])
}

resource "google_cloud_run_v2_service" "shop" {
  for_each = local.regions

  name     = "shop"
  location = each.key

  template {
    containers {
      image = "europe-docker.pkg.dev/shop/web/shop:1"
    }
  }
}

resource "google_compute_region_network_endpoint_group" "shop" {
  for_each = local.regions

  name                  = "shop-${each.key}"
  region                = each.key
  network_endpoint_type = "SERVERLESS"

  cloud_run {
    service = google_cloud_run_v2_service.shop[each.key].name
  }
}

resource "google_compute_backend_service" "shop" {
  name                  = "shop"
  load_balancing_scheme = "EXTERNAL_MANAGED"

  dynamic "backend" {
    for_each = google_compute_region_network_endpoint_group.shop

    content {
      group = backend.value.id
    }
  }
}
