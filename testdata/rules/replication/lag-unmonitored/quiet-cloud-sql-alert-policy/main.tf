provider "google" {
  project = "example"
  region  = "europe-west1"
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

resource "google_sql_database_instance" "orders_copy" {
  for_each = toset(["us-east1", "asia-east1"])

  name                 = "orders-${each.key}"
  database_version     = "POSTGRES_16"
  region               = each.key
  master_instance_name = google_sql_database_instance.orders.name

  settings {
    tier = "db-custom-2-8192"
  }
}

resource "google_monitoring_alert_policy" "behind" {
  display_name = "A copy of the orders is behind"
  combiner     = "OR"

  conditions {
    display_name = "seconds behind"

    condition_threshold {
      filter          = "resource.type = \"cloudsql_database\" AND metric.type = \"cloudsql.googleapis.com/database/replication/replica_lag\""
      comparison      = "COMPARISON_GT"
      threshold_value = 30
      duration        = "180s"
    }
  }
}
