provider "google" {
  project = "example"
  region  = "europe-west1"
}

variable "metric" {
  type = string
}

resource "google_sql_database_instance" "orders" {
  name             = "orders"
  database_version = "MYSQL_8_0"

  settings {
    tier = "db-custom-2-8192"
  }
}

resource "google_sql_database_instance" "orders_america" {
  name                 = "orders-america"
  database_version     = "MYSQL_8_0"
  region               = "us-east1"
  master_instance_name = google_sql_database_instance.orders.name

  settings {
    tier = "db-custom-2-8192"
  }
}

resource "google_monitoring_alert_policy" "orders" {
  display_name = "The orders"
  combiner     = "OR"

  conditions {
    display_name = "the orders"

    condition_threshold {
      filter     = "metric.type = \"${var.metric}\""
      comparison = "COMPARISON_GT"
      duration   = "180s"
    }
  }
}
