provider "google" {
  project = "example"
  region  = "europe-west1"
}

resource "google_sql_database_instance" "orders" { # want "replication/lag-unmonitored"
  name             = "orders"
  database_version = "POSTGRES_16"

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
    tier = "db-custom-2-8192"
  }
}

resource "google_monitoring_alert_policy" "cpu" {
  display_name = "The database is busy"
  combiner     = "OR"

  conditions {
    display_name = "CPU"

    condition_threshold {
      filter          = "resource.type = \"cloudsql_database\" AND metric.type = \"cloudsql.googleapis.com/database/cpu/utilization\""
      comparison      = "COMPARISON_GT"
      threshold_value = 0.9
      duration        = "300s"
    }
  }
}
