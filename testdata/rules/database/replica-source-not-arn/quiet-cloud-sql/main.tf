# Cloud SQL takes the name of the source, in any region.
provider "google" {
  project = "example"
  region  = "europe-west1"
}

resource "google_sql_database_instance" "orders" {
  name             = "orders"
  database_version = "POSTGRES_16"

  settings {
    tier = "db-custom-2-8192"
  }
}

resource "google_sql_database_instance" "orders_america" {
  name                 = "orders-america"
  database_version     = "POSTGRES_16"
  region               = "us-east1"
  master_instance_name = google_sql_database_instance.orders.name

  settings {
    tier = "db-custom-2-8192"
  }
}
