provider "google" {
  project = "shop-prod"
  region  = "europe-west1"
}

resource "google_container_cluster" "shop" {
  name               = "shop"
  location           = "europe-west1"
  initial_node_count = 1
  node_locations     = ["europe-west1-b", "us-central1-c"] # want "dependency/zone-not-in-region"
}
